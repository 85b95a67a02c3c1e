"""What a job leaves: stages that are written once, tables, and a manifest that says which of them count."""

import json


class Store:
    """A folder, or a prefix of an object store, that Spark can write."""

    def __init__(self, spark, root: str) -> None:
        self.spark = spark
        self.root = root.rstrip("/")
        path = spark._jvm.org.apache.hadoop.fs.Path(self.root)
        self.system = path.getFileSystem(spark._jsc.hadoopConfiguration())

    def _path(self, name: str):
        return self.spark._jvm.org.apache.hadoop.fs.Path(f"{self.root}/{name}")

    def exists(self, name: str) -> bool:
        return self.system.exists(self._path(name))

    def children(self, name: str) -> list[str]:
        if not self.exists(name):
            return []
        return sorted(status.getPath().getName() for status in self.system.listStatus(self._path(name)))

    def remove(self, name: str) -> None:
        self.system.delete(self._path(name), True)

    def text(self, name: str) -> str | None:
        if not self.exists(name):
            return None
        stream = self.system.open(self._path(name))
        try:
            return bytes(stream.readAllBytes()).decode("utf-8")
        finally:
            stream.close()

    def put(self, name: str, text: str) -> None:
        """Puts a small file there whole, under a name that nothing has: by a rename, which is there or is not."""
        draft = self._path(f".{name.replace('/', '-')}.draft")
        stream = self.system.create(draft, True)
        stream.write(bytearray(text.encode("utf-8")))
        stream.close()
        self.system.mkdirs(self._path(name).getParent())
        if not self.system.rename(draft, self._path(name)):
            raise OSError(f"{self.root}/{name} can't be written")

    def write(self, frame, name: str) -> None:
        """Writes Parquet: what a task that was lost had written does not count, and without all of it nothing does."""
        frame.write.mode("overwrite").option("compression", "zstd").parquet(f"{self.root}/{name}")

    def is_whole(self, name: str) -> bool:
        return self.exists(f"{name}/_SUCCESS")

    def whole(self, stage: str) -> list[str]:
        """The parts of a stage that were written to their end."""
        return [f"{stage}/{part}" for part in self.children(stage) if self.is_whole(f"{stage}/{part}")]

    def read(self, names: list[str], schema):
        """The rows of several parts; none where there is none."""
        if not names:
            return self.spark.createDataFrame([], schema)
        return self.spark.read.schema(schema).parquet(*[f"{self.root}/{name}" for name in names])


class Manifest:
    """Which files were taken in, in which batch, and which tables are the latest."""

    FOLDER = "manifest"

    def __init__(self, store: Store) -> None:
        self.store = store
        # The last counts: each is put there whole.
        self.names = [name for name in store.children(Manifest.FOLDER) if name.endswith(".json") and name[0] != "."]
        text = store.text(f"{Manifest.FOLDER}/{self.names[-1]}") if self.names else None
        self.value = json.loads(text) if text else {"format": 1, "version": None, "batches": [], "tables": None, "of": 0}

    def save(self) -> None:
        number = int(self.names[-1].partition(".")[0]) + 1 if self.names else 1
        name = f"{number:06}.json"
        self.store.put(f"{Manifest.FOLDER}/{name}", json.dumps(self.value, indent=1) + "\n")
        for former in self.names[:-1]:
            self.store.remove(f"{Manifest.FOLDER}/{former}")
        self.names = [*self.names[-1:], name]

    @property
    def batches(self) -> list[dict]:
        return self.value["batches"]

    @property
    def is_done(self) -> bool:
        """Whether the tables are made of all batches."""
        return self.value["tables"] is not None and self.value["of"] == len(self.batches)

    def begin(self, files) -> None:
        """A batch of the files that no batch has."""
        known = {tuple(file) for batch in self.batches for file in batch["files"]}
        new = [[file.path, file.size, file.modified] for file in files if (file.path, file.size, file.modified) not in known]
        if new:
            self.batches.append({"number": len(self.batches) + 1, "files": new})
            self.save()
