### What readers of files say: of which kind a file is, what of it couldn't be read, what nobody sees, what is no part of the text.

## Kinds of files, with their articles: `the name says { $called }, but this is …`.

pdf = a PDF
word-file = a Word file
powerpoint-file = a PowerPoint file
excel-file = an Excel file
opendocument-text = an OpenDocument text
opendocument-presentation = an OpenDocument presentation
opendocument-spreadsheet = an OpenDocument spreadsheet
rich-text-file = a rich text file
html-page = an HTML page
email = an e-mail
table-as-text = a table as text
book = a book (EPUB)
packed-hangul-file = a Hangul file (.hwpx)
mdx = Markdown with components (MDX)
asciidoc = AsciiDoc
notebook = a notebook (.ipynb)
latex = LaTeX
restructured = reStructuredText
markdown = Markdown
plain-text = plain text

## The same kinds in a list of all that are read: `PDF, Word (.docx) … and plain text`. Kinds with the same title are listed as one.

title-pdf = PDF
title-word = Word
title-powerpoint = PowerPoint
title-excel = Excel
title-opendocument = OpenDocument
title-rtf = RTF
title-html = HTML
title-email = e-mail
title-csv = CSV
title-markdown = Markdown
title-plain-text = plain text
# $kinds are all but the last, with commas between.
kinds-and-last = { $kinds } and { $last }

## Kinds of files that aren't read, and what to do: `this is a zip file, which isn't read; unpack it, …; readable are …`.

zip-file = a zip file
unpack-and-name = unpack it, and name the files or the folder
old-or-encrypted-office-file = an old or encrypted Microsoft Office file
locked-office-file = an Office file that is locked with a password
old-word-file = an old Word file (.doc)
save-as-docx = save it as .docx or PDF
old-powerpoint-file = an old PowerPoint file (.ppt)
save-as-pptx = save it as .pptx or PDF
old-excel-file = an old Excel file (.xls)
binary-excel-file = a binary Excel file (.xlsb)
save-as-xlsx = save it as .xlsx
outlook-message = an Outlook message (.msg)
save-as-eml = save it as .eml, and what is attached to it as files of their own
hangul-file = a Hangul file (.hwp)
save-as-hwpx = save it as .hwpx or PDF
iwork-file = a file of Apple Pages, Numbers or Keynote
export-as-office = export it as .docx, .xlsx, .pptx or PDF
visio-drawing = a Visio drawing
publisher-file = a Publisher file
wordperfect-file = a WordPerfect file
onenote-file = a OneNote file
xps-file = an XPS file
postscript-file = a PostScript file
djvu-file = a DjVu file
mobipocket-book = a Mobipocket book
print-to-pdf = print it to PDF
link-to-a-page = a link to what stands elsewhere
save-the-page = save what it leads to as a file
packed-archive = a packed archive
sound = a sound
film = a film
write-down-what-is-said = write down what is said in it
save-without-password = save it as .docx, .xlsx, .pptx or PDF without a password
picture = a picture
recognise-text-first = a picture of text has to be read by text recognition first
compressed-file = a compressed file
unpack = unpack it

## What is said of a file as a whole. The file's name stands before it.

# $called and $is are kinds of files with their articles.
misnamed-file = the name says { $called }, but this is { $is }; it was read as that
no-text = there is no text in it
no-text-but-front-matter = there is no text in it but front matter, which is no part of a proposal
# $encoding is a name such as `windows-1252`.
encoding-guessed = this is no UTF-8; it was read as { $encoding }, which is a guess: if letters look wrong, save it as UTF-8
bytes-outside-encoding = some bytes are no { $encoding }; they are shown as �
# $reason is one of the sentences below that begin with “it” or “its”.
rest-cannot-be-read = the rest can't be read: { $reason }
file-is-cut-off = it is cut off; send the whole file

## Files that only stand for another one. Nothing in them is judged.

lfs-pointer = this is a Git LFS pointer, not the file that it stands for; fetch that one (git lfs pull; for actions/checkout, lfs: true)
annex-pointer = this is a git-annex pointer, not the file that it stands for; fetch that one (git annex get)
dvc-pointer = this is a DVC pointer, not the file that it stands for; fetch that one (dvc pull)
drive-stub = this is a link to a document in Google Drive, not the document; download it as .docx or PDF
shortcut = this is a link to a page, not the page; save what it leads to as a file
shell-of-form = this PDF is a form that only Adobe's programs can show (XFA), and what was filled in can't be read; open it there and print it to a new PDF
# $called and $is are kinds of files with their articles.
misnamed-and-short = the name says { $called }, but this is { $is } of { $words ->
    [0] no words
    [one] one word
   *[other] { $words } words
}, as an error message or a link in place of the file would be; send the file itself

## Places, besides those in document.ftl.

# $numbers are such as `3, 5`, of PDF pages also `1-3, 7`.
lines = lines { $numbers }
pages = pages { $numbers }
paragraphs = paragraphs { $numbers }
slides = slides { $numbers }
# $places are the first ones, with commas between.
places-and-more = { $places } and { $more } more
# $place is one of those in document.ftl.
after = after { $place }
after-paragraph = after paragraph { $number }
sheet = sheet “{ $sheet }”
rows-from = from row { $row } on
rows-of-sheet-from = sheet “{ $sheet }”, from row { $row } on
attachment = attachment { $name }
attachment-without-name = attachment without a name

## Words that nobody sees.

# $why is one of the reasons below, $words their beginning.
text-not-seen = text that a reader doesn't see was left out ({ $why }): “{ $words }”
# The same of words that may be seen or not.
text-may-not-be-seen = nobody can tell whether a reader sees this text ({ $why }), so it counts for nothing: “{ $words }”
# Of words that are seen, struck through.
struck-text-left-out = text that is struck out was left out: “{ $words }”
more-passages-not-seen = { $more } more passages that a reader doesn't see were left out

hidden-text = hidden text
hidden-section = hidden section
hidden-paragraph = hidden paragraph
hidden-slide = hidden slide
hidden-shape = hidden shape
hidden-row = hidden row
hidden-column = hidden column
hidden-sheet = hidden sheet
tiny-letters = tiny letters
white-on-white = white on white
letters-in-colour-of-slide = letters in the colour of the slide
off-the-slide = off the slide
number-format-shows-nothing = a number format that shows nothing
# As it stands in the page's style; likewise the next.
display-none = display:none
visibility-hidden = visibility:hidden
transparent = transparent
# `hidden` and `aria-hidden` are names of HTML.
attribute-hidden = attribute hidden
attribute-aria-hidden = attribute aria-hidden
# Drawn in a mode that shows nothing.
invisible-letters = invisible letters
under-a-picture = under a picture
on-layer-switched-off = on a layer that is switched off
# Something is painted over them.
covered = covered
off-the-page = off the page
# They lie outside of what a page shows of a drawing.
cut-off = cut off
struck-out = struck out
colour-of-ground = letters in the colour of what is behind them
# $property is a property of style sheets.
property-may-hide = by the property { $property } of its style
folded-away = folded away until somebody opens or touches something; open it before you save the page
shown-by-script-only = hidden as the page comes; a script may show it
shown-on-some-screens = seen on some screens, or under some conditions, only
animation-may-hide = an animation shows or hides it
too-much-style = the page has more elements or style rules than are looked through
for-screen-readers = for screen readers only
beside-a-shadow-tree = beside a shadow tree, which is shown in its place
ground-is-unknown = in a colour that is seen or not by what is behind it, such as a picture
squeezed-letters = letters squeezed to lines or set over each other
box-too-small = in a box that is too small to show them
note-without-reference = a note to which nothing refers
other-words-for-old-programs = shown by old programs only
# Some formats have groups that programs leave out unless they know what they are for.
passed-over-by-programs = in a group that programs pass over
# The letters of a font look otherwise than the file says.
other-letters-shown = letters that may look otherwise than the file says
# A field of a form, or a remark on the page.
hidden-field = a hidden field or remark

# Words that stand where a form asks for an answer, marked as not filled in.
placeholder-reads-like-answer = words that are marked as what a form shows until somebody fills it in were left out: “{ $words }”
sub-document-not-read = a part of the document is kept in another file and isn't read; put it into this one
formulas-without-result = { $count ->
    [one] a formula has no result in the file, so what it shows wasn't read; open the file in a spreadsheet program and save it
   *[other] { $count } formulas have no result in the file, so what they show wasn't read; open the file in a spreadsheet program and save it
}
comments-left-out = { $count ->
    [one] a comment is no part of the text and was left out
   *[other] { $count } comments are no part of the text and were left out
}

## Words that are seen, but are no part of what the proposal says. Shown beside the words.

# $what is one of the kinds below, $words the first of them.
words-not-on-the-page = { $count ->
    [one] words that aren't on the page were left out ({ $what }): “{ $words }”
   *[other] words that aren't on the page were left out in { $count } places ({ $what }), the first: “{ $words }”
}
description-of-picture = description of a picture
label-shown-on-pointing = a label that is shown on pointing at something, if at all
summary-for-search = data for search engines
remark-in-the-file = a remark in the file
shown-instead-only = shown only where something else can't be
words-of-a-drawing = words of a drawing
page-in-a-frame = a page in a frame; send it as a file of its own
template-for-scripts = a template for scripts
list-of-choices = a list of choices
set-off-like-a-program = set off like a program, which says nothing by itself
unused-reference = a reference that nothing refers to
style-sheets-elsewhere = { $count ->
    [one] its appearance was not checked by a style sheet that lies elsewhere: what that hides was taken for seen; save the page as one file with its styles
   *[other] its appearance was not checked by { $count } style sheets that lie elsewhere: what those hide was taken for seen; save the page as one file with its styles
}
nobody-filled-it-in = nobody filled it in
header-or-footer = header or footer
comment = comment
offered-and-not-chosen = offered and not chosen
running-head = running head
front-matter = front matter: settings for the program that makes a page of the text
running-foot = running foot or page number
table-of-contents = table of contents
marked-as-no-part-of-text = marked as no part of the text

## Pictures and embedded files. The places stand before it.

pictures-fill-pages = { $count ->
    [one] a picture fills a page and wasn't read; print the file to PDF and use --ocr
   *[other] { $count } pictures fill a page each and weren't read; print the file to PDF and use --ocr
}
pictures-not-read = { $count ->
    [one] a picture wasn't read: words in it count for nothing; say them in the text
   *[other] { $count } pictures weren't read: words in them count for nothing; say them in the text
}
embedded-files-not-read = { $count ->
    [one] an embedded file wasn't read; send it on its own
   *[other] { $count } embedded files weren't read; send each on its own
}
# Of one or more pages of a PDF; how many pictures isn't told.
pictures-on-page-not-read = pictures weren't read: words in them count for nothing; say them in the text

## E-mails.

too-many-messages = it holds more than { $most } other messages; save each as a file
neither-headers-nor-text = it has neither headers nor text; send the whole message
mail-in-unknown-encoding = some of its text is in an unknown encoding; if letters look wrong, save it as a page or as text
earlier-message-left-out = what stands from here on is an earlier message, of which nobody can tell whose words it holds, and was left out; if it is part of the offer, send it on its own
earlier-message = earlier message
more-messages-in-mailbox = { $count ->
    [one] this is a mailbox: its first message was read, and one more wasn't; save each as a file
   *[other] this is a mailbox: its first message was read, and { $count } more weren't; save each as a file
}
attachment-not-read = it wasn't read; save it and name it beside the e-mail
more-attachments-not-read = { $count } more attachments weren't read

## PDF: what is wrong with the file.

pdf-with-password = it can't be opened without its password; send it without one
pdf-encrypted-unknown = it is encrypted in a way that isn't known; send it without encryption
pdf-beyond-repair = it is broken beyond repair; send it again, or print it to a new PDF
pdf-without-pages = it has no pages that can be found; send it again, or print it to a new PDF
pdf-end-is-missing = its end is missing; what was found was read, but pages may be missing; send it again
too-many-pages = from here on nothing was read, since the file has more pages than any real proposal; --max-pages allows more

## PDF: what is wrong with pages. Which ones stands before it.

# $reason is one of the next sentences.
page-cannot-be-read = this page can't be read: { $reason }
page-is-missing = it is missing
page-is-broken = it is broken
page-draws-too-much = it was given up, since it draws more than any real page; it may be made to block readers
part-of-page-unpacks-too-far = a part of it unpacks to more than { $mib } MiB, which no proposal does; --max-expansion allows more
page-is-a-picture = this page is a picture; --ocr has it read by the program `tesseract`
page-of-drawings = this page has drawings and no letters; if there are words among them, --ocr has it read by the program `tesseract`
invisible-text-was-read = this page is a picture; the invisible text under it was read, which may differ from what the picture shows: every quote from it says so, and --ocr reads the picture itself
read-by-text-recognition = this page is a picture; it was read by text recognition, which may be wrong
no-words-recognised = this page is a picture, and text recognition found no words on it
# $reason is what the program for text recognition says, or the next sentence.
text-recognition-failed = text recognition failed: { $reason }
page-cannot-be-drawn = it can't be drawn
words-in-too-large-font = words in a font that unpacks to far more than any real one were left out; send the file from which it was made, or allow more with --max-expansion
unknown-letters = its fonts don't say which letters they show; send the file from which it was made, or have it read with --ocr

## Office files and OpenDocument: `this is a Word file, but …`. A part is a file in the file, such as `word/document.xml`.

packed-file-is-broken = it is broken or cut off ({ $error }); send the whole file
lists-too-many-parts = it lists more than { $most } parts
part-is-missing = it has no part { $part }; send the whole file
part-cannot-be-read = its part { $part } can't be read ({ $error })
part-is-broken = its part { $part } is broken ({ $error })
part-unpacks-too-far = its part { $part } unpacks to more than { $mib } MiB, which no proposal does; --max-expansion allows more
file-unpacks-too-far = it unpacks to more than { $mib } MiB, which no proposal does; --max-expansion allows more
xml-is-broken = its XML is broken ({ $error })
xml-has-doctype = its XML has a DOCTYPE, which no office program writes
xml-nests-too-deep = its XML nests deeper than { $deepest } elements, which no proposal does; --max-depth allows more
opendocument-with-password = it is locked with a password; save it without one
# $body is the name of an element: text, presentation or spreadsheet.
body-is-missing = it has no { $body } in it
rest-of-slide-cannot-be-read = its rest can't be read: { $reason }
cells-repeat-too-much = its cells repeat more than { $mib } MiB of text
too-many-filled-cells = the rest wasn't read: there are more than { $most } filled cells

book-is-locked = it is a book that only its buyer's program opens; send it without protection
hangul-is-locked = it is locked with a password; save it without one

## LaTeX, reStructuredText, AsciiDoc and MDX. The line stands before it, but for the first.

appearance-not-checked = its appearance was not checked, since what a reader sees is made of this file by a program; send what was made of it, such as a PDF
table-not-read = what stands here is put together by a program and wasn't read; send what was made of it, such as a PDF
included-not-read = what is brought in or left out here depends on other files and wasn't read; send what was made of it, such as a PDF
words-not-shown = words that are struck through or not shown were left out

## Archives. The path in the archive stands before it.

member-cannot-be-read = it can't be unpacked ({ $error }); send it on its own
member-is-locked = it is locked with a password; send it without one
member-too-large = it unpacks to more than { $mib } MiB; if it really is a proposal, allow more
# $reason is one of the sentences of packed files, or one of the next but one.
archive-but = this is a zip file, but { $reason }
listed-twice = the archive has it twice, and only one can be read; pack it anew
parts-overlap = its parts overlap, which no program writes that packs files; pack it anew
no-document-in-archive = there is no document in it

## Rich text files.

groups-nest-too-deep = its groups nest deeper than { $deepest }
