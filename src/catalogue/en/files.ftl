### What files of a repository show, and why some couldn't be looked into.

## Kinds of files, in words that follow “no trace of it in”.

any-licence-file = any licence file
any-description-of-an-interface = any description of an interface
anything-integration-runs = anything that continuous integration runs
anything-depended-on = anything that the software depends on
data-packages = data packages
translations = translations
the-files = the files
conformance-reports = conformance reports
publiccode = publiccode.yml
bills-of-materials = bills of materials

## Why a file shows what it shows: it follows the quote from the file.

# $strength is a word of the scale: claimed, committed or evidenced. $shows is what the rules say of the check.
file-shows = { $strength }: the file shows { $shows }
file-shows-the-opposite = the file shows the opposite: { $shows }

## What was made of a file: a note that follows.

one-of-such-files = one of { $count } such files
# $languages are codes, with commas between.
languages-in-all = { $count } in all: { $languages }
# $name is OpenAPI, Swagger or AsyncAPI.
interface-with-operations = { $name } { $version } with { $count } operations
interface-with-channels = { $name } { $version } with { $count } channels
data-package-without-licence = a data package of { $files } files, without a licence
data-package-under-licences = a data package of { $files } files under { $licences }
# $name is a licence of the SPDX list here and below, $alike how much of 100 is alike.
licence-told-by-likeness = { $name } ({ $alike } of 100 alike), { $approved ->
    [true] approved
   *[false] not approved
} by the Open Source Initiative
licence-named-by-itself = { $name } (as it says itself), { $approved ->
    [true] approved
   *[false] not approved
} by the Open Source Initiative
no-licence-of-the-list = no licence of the SPDX list; the nearest is { $name }, { $alike } of 100 alike
all-rights-reserved = no licence of the SPDX list, and all rights are reserved
# $levels are such as `3 supports, 1 partially-supports`.
openacr-levels = OpenACR: { $levels }
names-licence = it names { $name } as the licence
names-repository = it names { $url } as the repository
has-every-key = it has every key that the standard needs
# $keys are such as `url, legal.license`.
lacks-keys = it lacks { $keys }
# $name is CycloneDX or SPDX.
components-listed = { $name } with { $count } components
components-listed-with-licences = { $name } with { $count } components, with licences

## Why a file couldn't be looked into: a finding; the file's name stands before it.

interface-without-operations = it is { $name }, but describes no operations
interface-without-channels = it is { $name }, but describes no channels
lists-no-components = it is { $name }, but lists nothing
openacr-without-levels = it is OpenACR, but gives no level
has-no-keys = it has no keys
file-is-empty = it is empty
too-long-for-a-licence = it is too long for a licence and was not compared with any
licences-cannot-be-read = the list of licences can't be read
larger-than-kib = it was not looked into: it is larger than { $most } KiB
larger-than-mib = it was not looked into: it is larger than { $most } MiB
nests-too-deep = it was not looked into: its lists and tables stand more than { $most } deep
too-much-was-looked-into = it was not looked into: too much was already
no-utf8 = it was not looked into: it is no text in UTF-8
# $error is what the parser says, in English.
no-yaml = it is no YAML that can be read: { $error }
no-json = it is no JSON: { $error }
no-toml = it is no TOML that can be read: { $error }
# The pattern stands in the place of a file's name.
path-pattern-not-understood = the rules have a path pattern that can't be understood: { $reason }
