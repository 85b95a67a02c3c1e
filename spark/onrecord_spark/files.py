"""Files of an archive, in a folder or an object store."""

from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, order=True)
class File:
    """A file as it was found: one of another size or time is another."""

    path: str
    size: int
    modified: int


def listed(path: str) -> list[File]:
    """All files below a path, or the file itself, in the order in which `onrecord add` takes them."""
    system, root = filesystem(path)
    from pyarrow.fs import FileSelector, FileType

    info = system.get_file_info(root)
    if info.type == FileType.NotFound:
        raise SystemExit(f"{path}: does not exist; check the path")
    infos = [info] if info.type == FileType.File else system.get_file_info(FileSelector(root, recursive=True))
    found = []
    for one in infos:
        inner = one.path[len(root.rstrip("/")) :].lstrip("/")
        hidden = any(part.startswith((".", "_")) for part in inner.split("/"))
        if one.type != FileType.File or hidden or one.size == 0:
            continue
        name = path if not inner else f"{path.rstrip('/')}/{inner}"
        found.append(File(name, one.size, one.mtime_ns // 1_000_000_000 if one.mtime_ns else 0))
    return sorted(found, key=lambda file: (bare(file.path), file.path))


def bare(name: str) -> str:
    """A name without its last ending: "story" goes before "story-updated"."""
    folder, _, file = name.rpartition("/")
    stem = file.rpartition(".")[0] or file
    return f"{folder}/{stem}" if folder else stem


@contextmanager
def opened(path: str):
    """The bytes of a file as a stream."""
    system, name = filesystem(path)
    with system.open_input_stream(name, compression=None) as stream:
        yield stream


def filesystem(path: str):
    """The file system of a path: `/a/b`, `s3a://bucket/key`, `gs://…`, `hdfs://…`."""
    from pyarrow.fs import FileSystem, LocalFileSystem

    scheme, separator, rest = path.partition("://")
    if not separator:
        return LocalFileSystem(), str(Path(path).absolute())
    return FileSystem.from_uri(f"{'s3' if scheme in ('s3a', 's3n') else scheme}://{rest}")
