### What was read of documents, block by block.

## The first line of a document

# A document's name, and behind a colon: how much was read, and what wasn't, with commas between.
blocks = { $count ->
    [one] 1 block
   *[other] { $count } blocks
}
headings = { $count ->
    [one] 1 heading
   *[other] { $count } headings
}
cells = { $count ->
    [one] 1 cell
   *[other] { $count } cells
}
links = { $count ->
    [one] 1 link
   *[other] { $count } links
}
pages-could-not-be-read = { $unread } of { $pages } pages couldn't be read
part-could-not-be-read = a part of it couldn't be read
it-could-not-be-read = it couldn't be read

## Where blocks stand

slide = slide { $number }
notes-of-slide = notes of slide { $number }
sheet = sheet “{ $name }”
# In brackets before a cell that heads its row or column.
head-cell = head

## What was left out

nothing-was-left-out = Nothing was left out.
left-out-and-to-know = Left out, and to know
