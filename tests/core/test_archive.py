"""The package in a ZIP file, as Spark sends it to its workers: what it reads besides code is in there, too."""

import subprocess
import sys
import zipfile
from pathlib import Path

import newsclean

HOME = Path(newsclean.__file__).parent


def test_a_package_in_an_archive_reads_its_data(tmp_path):
    archive = tmp_path / "newsclean.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in HOME.rglob("*"):
            name = path.relative_to(HOME.parent)
            if (
                path.is_file()
                and path.suffix not in {".pyc", ".so", ".pyx"}
                and "packed_data" not in name.parts
            ):
                packed.write(path, name)
    code = (
        "import newsclean; result = newsclean.clean('Advertisement\\nHe left on May 5, 2019. .', language='fr');"
        "print(newsclean.__file__, result.text, newsclean.Cleaner(dates='anchored').clean('Er ging.').text)"
    )
    run = f"import sys; sys.path.insert(0, {str(archive)!r}); {code}"
    done = subprocess.run([sys.executable, "-c", run], capture_output=True, check=True, cwd=tmp_path)
    assert done.stdout.decode().split(maxsplit=1) == [
        str(archive / "newsclean" / "__init__.py"),
        "He left on 2019-05-05. Er ging.\n",
    ]
