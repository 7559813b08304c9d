"""Lines of a text: what each of them looks like."""


def shapes(texts):
    return len(texts)
