#!/usr/bin/env python3
"""Scores the SMTP targets: conformance-smtp.py TARGET PEER

Our server against clients that nobody here wrote (Python's smtplib, swaks, curl), and our client against
aiosmtpd through PEER, the sink of the conformance suites: what arrives must be what was sent, octet for octet.
A client or server that is not installed is skipped with the reason. AIOSMTPD_PYTHON names a Python that has aiosmtpd.
"""
import json, os, pathlib, shutil, smtplib, socket, subprocess, sys, tempfile, time

TARGET, PEER = sys.argv[1], sys.argv[2]
FAILED = []
EIGHT_BIT = "Zoë, ½ ✓\r\n".encode()
CONTENTS = {
    "plain": b"Subject: Tea\r\n\r\nAt four.\r\n",
    "dots": b"Subject: Dots\r\n\r\n.\r\n..\r\n.a\r\n\r\n.\r\n",
    "eight bit": b"Subject: Tea\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n" + EIGHT_BIT,
    "longest line": b"Subject: Long\r\n\r\n" + b"x" * 998 + b"\r\n" + b"." * 998 + b"\r\n",
    "every octet": b"Subject: All\r\n\r\n" + bytes(n for n in range(1, 256) if n not in (10, 13)) + b"\r\n",
    "half a megabyte": b"Subject: Big\r\n\r\n" + b".lines of the mail\r\n" * 26_000,
}


def check(name, expected, found):
    good = expected == found
    print(f"{'ok  ' if good else 'FAIL'} {name}")
    if not good:
        FAILED.append(name)
        print(f"     expected {str(expected)[:300]}\n     found    {str(found)[:300]}")


class Server:
    """Our server on a free port, with the file it writes."""

    def __init__(self, *arguments):
        handle, self.path = tempfile.mkstemp(suffix=".jsonl")
        os.close(handle)
        self.process = subprocess.Popen([TARGET, "smtp", "--port", "0", "--out", self.path, *arguments],
                                        stdout=subprocess.PIPE, text=True)
        self.port = int(self.process.stdout.readline().rsplit(":", 1)[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()
        self.process.stdout.close()
        os.unlink(self.path)

    def messages(self, count, seconds=10):
        return messages(self.path, count, seconds)


def messages(path, count, seconds=10):
    """The messages of a file, as soon as it has that many whole lines."""
    end = time.monotonic() + seconds
    while True:
        # What follows the last line feed is a line that is still being written.
        lines = pathlib.Path(path).read_text().split("\n")[:-1]
        if len(lines) >= count or time.monotonic() > end:
            return [json.loads(line) for line in lines]
        time.sleep(0.01)


def data(message):
    return message["data"].encode("latin-1")


def smtplib_client():
    with Server() as server, smtplib.SMTP("127.0.0.1", server.port, timeout=10) as client:
        for name, content in CONTENTS.items():
            options = ["BODY=8BITMIME"] if any(octet > 127 for octet in content) else []
            client.sendmail("shop@x.y", ["ada@x.y", "bob@x.y"], content, mail_options=options)
        found = server.messages(len(CONTENTS))
        for (name, content), message in zip(CONTENTS.items(), found + [None] * len(CONTENTS)):
            check(f"smtplib: {name}", content, message and data(message))
        check("smtplib: envelope", ("shop@x.y", ["ada@x.y", "bob@x.y"]), (found[0]["from"], found[0]["to"]))
        client.sendmail("", ["zoë@x.y"], CONTENTS["plain"], mail_options=["SMTPUTF8"])
        last = server.messages(len(CONTENTS) + 1)[-1]
        check("smtplib: null sender, SMTPUTF8", ("", ["zoë@x.y"]), (last["from"], last["to"]))
        check("smtplib: VRFY", 252, client.verify("ada")[0])
        check("smtplib: unknown command", 500, client.docmd("FOO")[0])
    with Server("--auth", "ada:s3cret") as server, smtplib.SMTP("127.0.0.1", server.port, timeout=10) as client:
        client.ehlo()
        try:
            client.login("ada", "wrong")
            check("smtplib: wrong password", "refused", "accepted")
        except smtplib.SMTPAuthenticationError as error:
            check("smtplib: wrong password", 535, error.smtp_code)
        check("smtplib: mail before AUTH", 530, client.mail("a@x.y")[0])
        check("smtplib: right password", 235, client.login("ada", "s3cret")[0])
        client.sendmail("a@x.y", ["b@x.y"], CONTENTS["plain"])
        check("smtplib: mail after AUTH", CONTENTS["plain"], data(server.messages(1)[0]))


def swaks_client():
    if not shutil.which("swaks"):
        return print("skipped: swaks is not installed (Debian: apt-get install swaks)")
    swaks = ["swaks", "--server", "127.0.0.1", "--from", "shop@x.y", "--to", "ada@x.y,bob@x.y", "--data", "-"]
    for name, extra, arguments in [
        ("EHLO", [], []), ("HELO", ["--protocol", "SMTP"], []), ("PIPELINE", ["--pipeline"], []),
        ("AUTH PLAIN", ["--auth", "PLAIN", "--auth-user", "ada", "--auth-password", "s3cret"], ["--auth", "ada:s3cret"]),
    ]:
        with Server(*arguments) as server:
            text = "Subject: Tea\n\n.\n..dots\n"
            run = subprocess.run(swaks + ["--port", str(server.port)] + extra, input=text, text=True, capture_output=True)
            check(f"swaks: {name}, exit code", 0, run.returncode)
            found = server.messages(1)
            check(f"swaks: {name}, recipients", ["ada@x.y", "bob@x.y"], found[0]["to"] if found else run.stdout)
            # NB: swaks ends its data with a line end of its own.
            check(f"swaks: {name}, content", text.split(), data(found[0]).decode().split() if found else None)


def curl_client():
    curl = shutil.which("curl")
    version = subprocess.run([curl, "--version"], capture_output=True, text=True).stdout if curl else ""
    if " smtp" not in version:
        return print("skipped: curl is not installed, or it is one without SMTP (Debian's has it)")
    for name, content in CONTENTS.items():
        for auth in ([], ["--auth", "ada:s3cret"]):
            with Server(*auth) as server, tempfile.NamedTemporaryFile() as file:
                file.write(content)
                file.flush()
                run = subprocess.run([curl, "-sS", f"smtp://127.0.0.1:{server.port}/c.example", "--mail-from", "shop@x.y",
                    "--mail-rcpt", "ada@x.y", "--mail-rcpt", "bob@x.y", "-T", file.name]
                    + (["--user", "ada:s3cret"] if auth else []), capture_output=True, text=True)
                found = server.messages(1) if run.returncode == 0 else []
                check(f"curl: {name}{', AUTH' if auth else ''}", (content, ["ada@x.y", "bob@x.y"]),
                      (data(found[0]), found[0]["to"]) if found else run.stderr)


def aiosmtpd_server():
    python = os.environ.get("AIOSMTPD_PYTHON", sys.executable)
    if subprocess.run([python, "-c", "import aiosmtpd"], capture_output=True).returncode:
        return print(f"skipped: {python} has no aiosmtpd (pip install aiosmtpd in a venv, and set AIOSMTPD_PYTHON)")
    for auth in (None, "ada:s3cret"):
        with socket.socket() as probe, tempfile.NamedTemporaryFile(suffix=".jsonl") as file:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
            probe.close()
            peer = subprocess.Popen([python, PEER, str(port), file.name] + (["--auth", auth] if auth else []), stderr=subprocess.DEVNULL)
            try:
                end = time.monotonic() + 15
                while True:
                    try:
                        socket.create_connection(("127.0.0.1", port), 1).close()
                        break
                    except OSError:
                        if time.monotonic() > end:
                            raise
                        time.sleep(0.05)
                sent = [{"from": "shop@x.y", "to": ["ada@x.y", "bob@x.y"], "data": content.decode("latin-1")} for content in CONTENTS.values()]
                sent += [{"from": "", "to": ["zoë@x.y"], "data": CONTENTS["eight bit"].decode("latin-1")}]
                run = subprocess.run([TARGET, "smtp-client", "--port", str(port)] + (["--auth", auth] if auth else []),
                                     input="".join(json.dumps(one) + "\n" for one in sent), capture_output=True, text=True, timeout=60)
                answers = run.stdout.splitlines()
                found = messages(file.name, len(sent))
                for number, (name, one) in enumerate(zip([*CONTENTS, "null sender, SMTPUTF8"], sent)):
                    label = f"client to aiosmtpd{' with AUTH' if auth else ''}: {name}"
                    # aiosmtpd writes the null path with its brackets.
                    if number < len(found) and found[number]["from"] == "<>":
                        found[number]["from"] = ""
                    got = found[number] if number < len(found) else answers[number : number + 1]
                    check(label, one, {key: got[key] for key in ("from", "to", "data")} if isinstance(got, dict) else got)
                    if isinstance(got, dict) and auth:
                        check(label + ", authenticated", True, got["auth"])
            finally:
                peer.kill()
                peer.wait()


for part in (smtplib_client, swaks_client, curl_client, aiosmtpd_server):
    part()
print(f"{len(FAILED)} failed")
sys.exit(1 if FAILED else 0)
