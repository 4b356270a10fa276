"""Runs programs and measures them: time, memory and page faults by the system, instructions by valgrind."""

import os
import platform
import re
import resource
import shutil
import subprocess
import tempfile
import time
from pathlib import Path


class Run:
    """A finished process, with those that it waited for: seconds, seconds of processor time, peak memory in MB, pages taken in.

    Peak memory isn't told below that of the process that measures: until the program is loaded, a child is its copy.
    """

    def __init__(self, command, cwd=None):
        start = time.perf_counter()
        child = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        told = child.stderr.read()
        _, status, used = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        self.wall = time.perf_counter() - start
        self.cpu = used.ru_utime + used.ru_stime
        self.memory = used.ru_maxrss / 1024
        self.faults = used.ru_minflt
        self.code = child.returncode
        self.told = told.decode(errors="replace")

    def checked(self, command, codes=(0,)):
        """Itself; raises if it ended as it shouldn't."""
        if self.code not in codes:
            raise RuntimeError(f"{Path(command[0]).name} ended with {self.code}: {self.told[-300:]}")
        return self


def own_memory():
    """Peak memory of this process in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def machine():
    """Processor, cores, kernel and load in one line."""
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), platform.machine())
    return f"{model}, {os.cpu_count()} cores, {platform.system()} {platform.release()}; load {os.getloadavg()[0]:.1f}"


def first_line(command):
    """What a command says first, such as its version."""
    told = subprocess.run(command, capture_output=True, text=True).stdout.strip().splitlines()
    return told[0] if told else "?"


class Instructions:
    """How many instructions a command takes in all its processes, and how many of them in which functions and what these call.

    A process may be killed when its work is done, and then says nothing: so each tells its counts after the function `ends_with`, too.
    If one said nothing all the same, since there is no function of that name, they aren't `whole`.
    What happens within `without` is not counted.
    """

    def __init__(self, command, ends_with, without):
        self.total, self.inside = 0, {}
        with tempfile.TemporaryDirectory() as folder:
            tool = ["valgrind", "--quiet", "--tool=callgrind", "--trace-children=yes", f"--dump-after={ends_with}", f"--toggle-collect={without}"]
            Run([*tool, "--collect-atstart=yes", f"--callgrind-out-file={folder}/%p", *command]).checked(command)
            told = [file for file in Path(folder).iterdir() if file.stat().st_size]
            self.whole = {file.stem for file in Path(folder).iterdir()} == {file.stem for file in told}
            for file in told:
                self.take(file)

    def take(self, file):
        command = ["callgrind_annotate", "--inclusive=yes", "--threshold=100", str(file)]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        for number, name in re.findall(r"^ *([\d,]+) \([\d. ]+%\)  (.+?)(?: \[[^]]*\])?$", told, re.MULTILINE):
            count = int(number.replace(",", ""))
            if name == "PROGRAM TOTALS":
                self.total += count
            else:
                name = name.split(":", 1)[1]
                self.inside[name] = self.inside.get(name, 0) + count

    def of(self, pattern):
        """The instructions of the functions whose names end so; `None` if there are none, which happens where they were inlined."""
        found = [count for name, count in self.inside.items() if re.search(f"(?:^|::)(?:{pattern})$", name)]
        return sum(found) if found else None


def can_count():
    return all(map(shutil.which, ("valgrind", "callgrind_annotate")))
