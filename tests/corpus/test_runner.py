"""The runner: any number of processes, any kill, any damage, and every document is accounted for."""

import json
import os
import signal
import subprocess
import sys

import pytest

import corpus_files
import newsclean
from newsclean.corpus.tally import Tally

RECORDS = corpus_files.records()
CLEAN = [newsclean.clean(record["text"], url=record["url"]).text for record in RECORDS]


@pytest.fixture
def tree(tmp_path):
    """Ten files of records, fifteen texts, one file of another kind."""
    for number in range(10):
        folder = tmp_path / "in" / f"part{number % 3}"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{number}.jsonl").write_bytes(corpus_files.jsonl(2 + 4 * number))
    for number in range(15):
        (tmp_path / "in" / f"{number}.txt").write_text(corpus_files.RAW[number % 5], encoding="utf-8")
    (tmp_path / "in" / "readme.md").write_text("not for us", encoding="utf-8")
    return tmp_path


def files(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def run(*arguments, cwd, code=0):
    done = corpus_files.newsclean(*arguments, "--quiet", cwd=cwd)
    assert done.returncode == code, done.stderr.decode()
    return done


def manifest(folder, name="out"):
    return json.loads((folder / f"{name}.newsclean-run.json").read_text(encoding="utf-8"))


def finished(folder, name="out"):
    """Return how many files the journal of a run calls finished; none if there is no journal."""
    journal = folder / f"{name}.newsclean-run.jsonl"
    try:
        return journal.read_bytes().count(b"}\n")
    except FileNotFoundError:
        return 0


def test_any_number_of_processes_gives_the_same_tree(tree):
    for jobs in (1, 2, 3):
        run("in", "-o", f"out{jobs}", "-j", jobs, cwd=tree)
    one = files(tree / "out1")
    assert len(one) == 25
    assert files(tree / "out2") == files(tree / "out3") == one
    lines = one["part1/4.jsonl"].decode().splitlines()
    assert [json.loads(line)["text"] for line in lines] == (CLEAN * 2)[:18]
    assert manifest(tree, "out1")["counts"] == manifest(tree, "out2")["counts"]
    assert manifest(tree, "out1")["statistics"] == manifest(tree, "out2")["statistics"]


def test_one_stream_in_order(tree):
    names = sorted(str(path) for path in (tree / "in" / "part0").iterdir())
    one, two = (run(*names, "-j", jobs, cwd=tree) for jobs in (1, 2))
    assert one.stdout == two.stdout
    assert len(one.stdout.splitlines()) == 2 + 14 + 26 + 38


def test_an_unreadable_input_among_others(tree):
    (tree / "in" / "0.txt").write_bytes(b"caf\xe9")
    (tree / "in" / "part0" / "0.jsonl").write_bytes(b"\xff\xfe{\x00}\x00")
    done = corpus_files.newsclean("in", "gone.txt", "-o", "out", "-j", "2", cwd=tree)
    assert done.returncode == 2
    lines = sorted(done.stderr.decode().splitlines())
    assert [line.split(": ")[:2] for line in lines] == [
        ["gone.txt", "missing"],
        ["in/0.txt:1", "not-utf8"],
        ["in/part0/0.jsonl", "not-utf8"],
    ]
    assert len(files(tree / "out")) == 23


def test_counts_are_written_in_one_order_whatever_was_counted_first():
    counted = {"sites": {"b": 1, "a": 1, "c": 2}, "roles": {"body": 1}, "stages": {"dates": 1}}
    written = Tally(counted).plain()
    assert (list(written), list(written["sites"])) == (["stages", "roles", "sites"], ["c", "a", "b"])


def test_the_manifest_accounts_for_every_document(tree):
    (tree / "in" / "part0" / "0.jsonl").write_bytes(corpus_files.jsonl(5) + b"{broken\n")
    run("in", "-o", "out", "--removed", "removed.jsonl", "--statistics", "statistics.json", cwd=tree, code=2)
    found = manifest(tree)
    counts = found["counts"]
    assert counts["documents"] == 15 + sum(2 + 4 * number for number in range(1, 10)) + 6
    assert counts["reported"] == 1
    assert found["newsclean"] == newsclean.__version__
    assert {shard["output"] for shard in found["shards"]} == set(files(tree / "out"))
    statistics = json.loads((tree / "statistics.json").read_text(encoding="utf-8"))
    assert statistics["counts"] == counts
    assert set(statistics["sites"]) == {"news0.example", "news1.example", "news2.example", "unknown"}
    removed = [json.loads(line) for line in (tree / "removed.jsonl").read_text(encoding="utf-8").splitlines()]
    assert len(removed) == sum(statistics["dropped_roles"].values())
    texts = {line["text"] for line in removed if line["file"] == "in/0.txt"}
    assert all(text in corpus_files.RAW[0] and text not in CLEAN[0].split("\n") for text in texts)


def test_resume_does_nothing_twice_and_redoes_what_changed(tree):
    run("in", "-o", "out", cwd=tree)
    before = {path: path.stat().st_mtime_ns for path in (tree / "out").rglob("*") if path.is_file()}
    run("in", "-o", "out", "--resume", cwd=tree)
    assert {path: path.stat().st_mtime_ns for path in before} == before
    assert manifest(tree)["resumed"] == 25
    (tree / "in" / "3.txt").write_text("It rained. .\n", encoding="utf-8")
    (tree / "out" / "part0" / "0.jsonl").unlink()
    run("in", "-o", "out", "--resume", cwd=tree)
    assert manifest(tree)["resumed"] == 23
    assert (tree / "out" / "3.txt").read_bytes() == b"It rained.\n"
    assert (tree / "out" / "part0" / "0.jsonl").exists()
    run("in", "-o", "out", "--resume", "--preset", "minimal", cwd=tree)
    assert manifest(tree)["resumed"] == 0


@pytest.mark.parametrize("key", ["rules", "site_profile"])
def test_resume_redoes_what_was_cleaned_by_other_rules_of_the_same_name(tree, key):
    banner = "Read the paper every day in a new way"
    pack = '[[rule]]\nid = "x"\nkind = "literal"\nrole = "{}"\nphrases = ["' + banner + '"]\n'
    rules = {"rules": [pack.format("nav"), pack.format("ad")]}
    head = '{"format": "newsclean site profile", "version": 1}\n'
    rules["site_profile"] = [head, head + '{"host": "a.example", "pages": 9}\n']
    value = '["own.file"]' if key == "rules" else '"own.file"'
    (tree / "newsclean.toml").write_text(f"{key} = {value}\n", encoding="utf-8")
    for text, resumed in ((rules[key][0], 0), (rules[key][0], 25), (rules[key][1], 0), (rules[key][1], 25)):
        (tree / "own.file").write_text(text, encoding="utf-8")
        run("in", "-o", "out", "--resume", cwd=tree)
        assert manifest(tree)["resumed"] == resumed


@pytest.mark.parametrize("suffix", ["", "l"])
def test_what_is_no_account_of_a_run_is_as_if_it_were_not_there(tree, suffix):
    for text in ("[]\n", '{"statistics": {}, "shards": [1]}\n'):
        for path in tree.glob("out.newsclean-run.json*"):
            path.unlink()
        (tree / f"out.newsclean-run.json{suffix}").write_text(text, encoding="utf-8")
        run("in/0.txt", "in/1.txt", "-o", "out", "--resume", cwd=tree)
        assert (manifest(tree)["inputs"], manifest(tree)["resumed"]) == (2, 0)


@pytest.mark.parametrize("jobs", [1, 2])
def test_killed_after_any_file_and_resumed_nothing_is_lost_or_doubled(tree, jobs):
    (tree / "in" / "part0" / "0.jsonl").write_bytes(corpus_files.jsonl(5) + b"{broken\n")
    names = ("errors", "removed", "ledger")
    side = [word for name in names for word in (f"--{name}", f"{name}.jsonl")]
    run("in", "-o", "whole", *side, "-j", jobs, cwd=tree, code=2)
    kept = {name: sorted((tree / f"{name}.jsonl").read_bytes().splitlines()) for name in names}
    command = [sys.executable, "-m", "newsclean", "in", "-o", "out", "-j", str(jobs), "--resume", "-q", *side]
    kills = 0
    for more in (0, 1, 2, 5, 9):  # files of 25; the first is killed at once, so that there is one at least
        until = finished(tree) + more
        process = subprocess.Popen(command, cwd=tree, stderr=subprocess.DEVNULL, start_new_session=True)
        while finished(tree) < until and process.poll() is None:
            pass
        if process.returncode is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            kills += 1
    run("in", "-o", "out", "-j", jobs, "--resume", *side, cwd=tree, code=2)
    assert kills
    assert files(tree / "out") == files(tree / "whole")
    assert manifest(tree)["counts"] == manifest(tree, "whole")["counts"]
    assert manifest(tree)["statistics"] == manifest(tree, "whole")["statistics"]
    for name, lines in kept.items():
        assert sorted((tree / f"{name}.jsonl").read_bytes().splitlines()) == lines


def test_a_process_that_is_killed_is_said_in_one_line(tree):
    (tree / "in" / "big.jsonl").write_bytes(corpus_files.jsonl(3_000))
    command = [sys.executable, "-m", "newsclean", "in/big.jsonl", "-o", "out/", "-j", "2"]
    process = subprocess.Popen(command, cwd=tree, stderr=subprocess.PIPE)
    children = []
    while not children and process.poll() is None:
        found = subprocess.run(["pgrep", "-P", str(process.pid)], capture_output=True, check=False)
        children = found.stdout.split()
    os.kill(int(children[0]), signal.SIGKILL)
    _, errors = process.communicate(timeout=60)
    assert process.returncode == 2
    assert errors.startswith(b"newsclean: worker: a process that cleans has ended")
    assert len(errors.splitlines()) == 1
    assert not files(tree / "out")


def test_resume_needs_a_directory(tree):
    done = corpus_files.newsclean("in/0.txt", "--resume", cwd=tree)
    assert done.returncode == 2
    assert done.stderr.startswith(b"newsclean: config: --resume goes with -o DIR")


def test_learn_and_its_profile(tree):
    done = corpus_files.newsclean("learn", "in", "-o", "sites.profile", cwd=tree)
    assert done.returncode == 0, done.stderr
    assert done.stderr.endswith(b"sites.profile: 0 repeated lines of 0 sites; 200 pages read\n")
    head, *_ = (tree / "sites.profile").read_text(encoding="utf-8").splitlines()
    assert json.loads(head) == {"format": "newsclean site profile", "version": 1}
