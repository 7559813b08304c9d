"""Diffs that the real ``patch`` applies."""

import shutil
import subprocess

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cli.conftest import CLEAN, DIRTY
from conftest import FIXTURES
from newsclean.edits import Edit, apply
from newsclean.report.diff import UnifiedDiff, _blocks, diff_text, quoted

needs_patch = pytest.mark.skipif(shutil.which("patch") is None, reason="patch is not installed")


def patch(tmp_path, diff, *options):
    done = subprocess.run(
        ["patch", "-p0", *options], input=diff, capture_output=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 0, done.stdout + done.stderr


@needs_patch
@pytest.mark.parametrize("end", [b"\n", b"\r\n"])
@pytest.mark.parametrize("last", [b"", b"\n", b"\r\n"])
@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
def test_patch_makes_the_sample_clean(run, tmp_path, sample, end, last, bom):
    raw = bom + (FIXTURES / "raw" / f"{sample}.txt").read_bytes().replace(b"\n", end) + last
    (tmp_path / "a.txt").write_bytes(raw)
    cleaned = run("a.txt").out
    done = run("--diff", "a.txt")
    assert (done.code, done.err) == (1, "")
    assert (tmp_path / "a.txt").read_bytes() == raw
    patch(tmp_path, done.out)
    assert (tmp_path / "a.txt").read_bytes() == cleaned
    assert run("--diff", "a.txt").out == b""
    assert run("--diff", "a.txt").code == 0


@needs_patch
def test_patch_makes_many_files_clean(run, tmp_path):
    (tmp_path / "sub dir").mkdir()
    for name in ("a.txt", "sub dir/b c.txt", "clean.txt"):
        (tmp_path / name).write_bytes(CLEAN if name == "clean.txt" else DIRTY)
    lines = b"".join(b'{"text": "%d. ."}\n' % i if i % 20 == 0 else b'{"text": "x"}\n' for i in range(100))
    (tmp_path / "r.jsonl").write_bytes(lines + b'nope\n{"text": "programs. ."}')
    done = run("--diff", "sub dir", "clean.txt", f"../{tmp_path.name}/r.jsonl", tmp_path / "a.txt")
    assert done.code == 2  # for the bad record
    patch(tmp_path, done.out)
    for name in ("a.txt", "sub dir/b c.txt", "clean.txt"):
        assert (tmp_path / name).read_bytes() == CLEAN
    assert (tmp_path / "r.jsonl").read_bytes() == lines.replace(b". .", b".") + b'nope\n{"text": "programs."}'
    assert len([line for line in done.out.splitlines() if line.startswith(b"@@")]) == 8


def test_the_form(run, tmp_path):
    (tmp_path / "a.txt").write_bytes(b"1\n2\n3\n4\nLeft. .\n6\n7\n8\n9\nGone. .")
    done = run("--diff", "--stages", "punctuation", "a.txt")
    assert done.out.decode() == (
        "--- a.txt\n+++ a.txt\n@@ -2,9 +2,9 @@\n 2\n 3\n 4\n-Left. .\n+Left.\n 6\n 7\n 8\n 9\n"
        "-Gone. .\n\\ No newline at end of file\n+Gone.\n\\ No newline at end of file\n"
    )


def test_names_that_patch_would_misread():
    assert quoted("plain.txt") == b"plain.txt"
    assert quoted("two words.txt") == b"two words.txt\t"
    assert quoted('a"b\\c\n.txt') == b'"a\\042b\\134c\\012.txt"'


@st.composite
def edited(draw):
    """A text, and edits of it."""
    text = draw(st.text(alphabet="ab\n\r", max_size=40))
    cuts = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    edits = []
    for start, end in zip(cuts[::2], cuts[1::2], strict=False):
        replacement = draw(st.text(alphabet="xy\n", max_size=4))
        if text[start:end] != replacement and (not edits or start > edits[-1].end):
            edits.append(Edit(start, end, text[start:end], replacement))
    return text, edits


def patched(old: bytes, diff: bytes) -> bytes:
    """Apply a diff strictly: every line has to be where the diff says."""
    lines = old.split(b"\n")
    source = [line + b"\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
    out, at = [], 0
    rows = diff.split(b"\n")[2:-1]
    for index, row in enumerate(rows):
        if row.startswith(b"@@"):
            first, _, length = row.split()[1][1:].partition(b",")
            begin = int(first) - (length != b"0")
            out += source[at:begin]
            at = begin
        elif not row.startswith(b"\\"):
            ends = not (index + 1 < len(rows) and rows[index + 1].startswith(b"\\"))
            line = row[1:] + b"\n" * ends
            if row[:1] in b" -":
                assert source[at] == line
                at += 1
            if row[:1] in b" +":
                out.append(line)
    return b"".join(out + source[at:])


class Searched(str):
    """A text that counts how far it is searched for line ends."""

    __slots__ = ("steps",)

    def find(self, what, start=0):
        found = super().find(what, start)
        self.steps += (found if found >= 0 else len(self)) - start
        return found

    def rfind(self, what, start=0, end=None):
        found = super().rfind(what, start, end)
        self.steps += (len(self) if end is None else end) - max(found, start)
        return found


def test_a_line_with_many_edits_is_searched_once():
    text = Searched("a , b. " * 10_000)
    text.steps = 0
    edits = [Edit(at + 1, at + 2, " ", "") for at in range(0, len(text), 7)]
    assert list(_blocks(text, apply(text, edits), edits, 0)) == [(0, 70_000, 0, 60_000)]
    assert text.steps <= 2 * len(text)


@given(edited())
@settings(max_examples=500)
def test_any_edits(text_and_edits):
    text, edits = text_and_edits
    after = apply(text, edits)
    written = []
    diff = UnifiedDiff("x", written.append)
    diff_text(diff, text.encode(), after.encode(), edits)
    diff.close()
    assert patched(text.encode(), b"".join(written)) == after.encode()
    assert bool(written) == bool(edits)
