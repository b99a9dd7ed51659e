"""Which part of an xlsx or xlsb container holds which sheet."""

import posixpath
import zipfile

from orchestration.intake.xml_stream import read_events


def targets(archive: zipfile.ZipFile, workbook: str) -> dict[str, str]:
    """Relation id -> path of the part, for the workbook part of a container; {} if it states none."""
    folder, name = posixpath.split(workbook)
    relations = f"{folder}/_rels/{name}.rels"
    found: dict[str, str] = {}

    def start(name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            path = posixpath.normpath(posixpath.join("/", folder, target))
            found[attributes.get("Id", "")] = path.lstrip("/")

    if relations in archive.namelist():
        with archive.open(relations) as stream:
            read_events(stream, start)
    return found
