"""Runs the pairs of .ci/bench/smtp.sh: smtp.py OURS BENCH PEERS PAIRS

Each pair measures ours and the peer one after the other, in turn first; the ratio of a pair is free of what the machine
does meanwhile as far as that lasts longer than a pair. The medians of the ratios are compared with the targets.
"""
import json, socket, statistics, subprocess, sys, time

OURS, BENCH, PEERS, PAIRS = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
PYTHON = f"{PEERS}/venv/bin/python"
SECONDS = "2"
TARGET = 2.0


class Server:
    """A server on a port that is free just before, ended by its process."""

    def __init__(self, command):
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.process = subprocess.Popen([word.format(port=self.port) for word in command], stdout=subprocess.DEVNULL)

    def __enter__(self):
        end = time.monotonic() + 15
        while True:
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return self
            except OSError:
                if time.monotonic() > end or self.process.poll() is not None:
                    raise
                time.sleep(0.02)

    def __exit__(self, *_):
        self.process.kill()
        self.process.wait()


def server_rate(command, mode):
    with Server(command) as server:
        run = subprocess.run([f"{PEERS}/bin/smtpload", "127.0.0.1", str(server.port), "16", "1024", SECONDS, mode],
                             capture_output=True, text=True, timeout=60, check=True)
        return json.loads(run.stdout)["rate"]


def client_rate(command, operation):
    with Server([f"{PEERS}/bin/smtp_limit", "{port}"]) as server:
        words = [word.format(port=server.port) for word in command]
        run = subprocess.run(words, capture_output=True, text=True, timeout=60, check=True)
        lines = [json.loads(line) for line in run.stdout.splitlines() if line.startswith("{")]
        return {line["op"]: line["n"] / line["wall"] for line in lines}[operation]


SERVERS = [OURS, "serve", "{port}"], [PYTHON, f"{BENCH}/servers/smtp_aiosmtpd.py", "{port}", "--uvloop"]
CLIENTS = [OURS, "send", "{port}", SECONDS], [PYTHON, f"{BENCH}/inproc/smtp_py.py", "{port}", SECONDS, "smtplib"]
ROWS = [
    ("SMTPCapture : aiosmtpd with uvloop, connections kept", SERVERS, server_rate, "keep"),
    ("SMTPCapture : aiosmtpd with uvloop, a connection a mail", SERVERS, server_rate, "reconnect"),
    ("SMTPMailer : smtplib, one connection", CLIENTS, client_rate, "send-1k-same-connection"),
    ("SMTPMailer : smtplib, a connection a mail", CLIENTS, client_rate, "send-1k-connection-each"),
]
missed = 0
print(f"mails of 1 KB a second, medians of {PAIRS} pairs of {SECONDS} s")
for name, (ours, peer), measure, mode in ROWS:
    rates = []
    for number in range(PAIRS):
        if number % 2:
            theirs = measure(peer, mode)
            rates.append((measure(ours, mode), theirs))
        else:
            rates.append((measure(ours, mode), measure(peer, mode)))
    ratios = sorted(a / b for a, b in rates)
    ratio = statistics.median(ratios)
    missed += ratio < TARGET
    print(f"{name}: {statistics.median(a for a, _ in rates):.0f} : {statistics.median(b for _, b in rates):.0f}, "
          f"ratio {ratio:.2f} ({ratios[0]:.2f} to {ratios[-1]:.2f}), target {TARGET:g}{'' if ratio >= TARGET else ' MISSED'}", flush=True)
sys.exit(1 if missed else 0)
