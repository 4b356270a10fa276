### Where something stands in a file, and what is to be known of text that was read from a picture.

## Places. They stand before or behind quotes and in tables: as short as possible, in small letters.

line = line { $line }
page = page { $page }
page-and-line = page { $page }, line { $line }
paragraph-of-file = paragraph { $number }
slide = slide { $number }
notes-of-slide = notes of slide { $number }
# $cell is a reference such as `B7`.
cell = cell { $cell }
cell-of-sheet = sheet “{ $sheet }”, cell { $cell }

## What a reader of a quote has to know; one reason among those that follow the quote.

read-from-invisible-text = read from the invisible text under a picture; compare it with what the picture shows
read-by-text-recognition = read from a picture by text recognition; letters may be wrong
