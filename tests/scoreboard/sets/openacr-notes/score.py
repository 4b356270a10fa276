# only the line that lists words is read
CUES = re.compile(r"\b(not?|but)\b", re.I)
