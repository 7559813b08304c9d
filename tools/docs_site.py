"""Completes the documentation when it is built: the order of its pages, those made from data, links into the code.

A hook of MkDocs; ``mkdocs.yml`` names it.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from docs_pages import generated
from mkdocs.structure.files import File

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.pages import Page

SECTIONS = {
    "tutorial": "Tutorial",
    "how-to": "How to",
    "explanation": "Explanation",
    "reference": "Reference",
}
"""The folders of ``docs`` in the order in which they are shown."""

GROUPS = {"reference/stages/": "Stages", "reference/rules/": "Rule packs"}
"""Folders below those, each folded away under a name."""

_LINK = re.compile(r"\[([^\]]+)\]\(((?:\.\./)+[^)#\s]+)(?:#[^)]*)?\)")


def on_config(config: MkDocsConfig) -> MkDocsConfig:
    """Put the pages in order: a new page needs a file in its folder and nothing else."""
    docs = Path(config.docs_dir)
    names = sorted([*(path.relative_to(docs).as_posix() for path in docs.rglob("*.md")), *generated()])
    nav: list[Any] = [{"Start": "index.md"}]
    for folder, title in SECTIONS.items():
        pages = [name for name in names if name.startswith(f"{folder}/")]
        inner: list[Any] = [name for name in pages if not name.startswith(tuple(GROUPS))]
        for group, name_of_group in GROUPS.items():
            if members := [name for name in pages if name.startswith(group)]:
                inner.append(
                    {name_of_group: sorted(members, key=lambda name: not name.endswith("/index.md"))}
                )
        nav.append({title: inner})
    config.nav = [*nav, {"Glossary": "glossary.md"}]
    return config


def on_files(files: Files, config: MkDocsConfig) -> Files:
    """Add the pages that are made from data."""
    for name, content in generated().items():
        files.append(File.generated(config, name, content=content))
    return files


def on_page_markdown(markdown: str, *, page: Page, config: MkDocsConfig, **_: Any) -> str:
    """Name files of the repository that a page links to: the site does not hold them."""
    docs = Path(config.docs_dir)
    here = (docs / page.file.src_uri).parent

    def name(link: re.Match[str]) -> str:
        target = (here / link[2]).resolve()
        if target.is_relative_to(docs) or not target.exists() or not target.is_relative_to(docs.parent):
            return link[0]
        place = f"`{target.relative_to(docs.parent).as_posix()}`"
        return place if link[1].strip("`") in place else f"{link[1]} ({place})"

    return _LINK.sub(name, markdown)
