### Why so much of a proposal is missing that “absent” would be a guess. Each is a clause that goes on: `…, so 3 criteria for which nothing was found …`.

# $file is a file's name, or the next but one sentence.
file-could-not-be-read = { $file } couldn't be read
part-of-file-could-not-be-read = a part of { $file } couldn't be read
standard-input = standard input
# $attached is a file's name, $file the e-mail.
attachment-was-not-read = { $attached } that is attached to { $file } wasn't read
message-was-not-read = a message that is attached to { $file } wasn't read
pages-could-not-be-read = { $unread } of { $all } pages couldn't be read
pages-in-other-languages = { $pages } of { $all } pages are in a language without wordings
