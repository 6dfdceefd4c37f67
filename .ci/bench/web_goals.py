"""Read by web.sh: holds the figures of one run against the goals. Usage: web_goals.py FOLDER CONFORMANCE [--idle]."""
import csv, os, re, resource, socket, statistics, subprocess, sys

folder, conformance = sys.argv[1:3]
missed = False


def goal(name, value, least, others):
    """Prints a ratio of ours to a peer, or the best of several."""
    global missed
    if value is None: return print(f"absent {name}: {others} did not run")
    missed |= value < least
    print(f"{'met   ' if value >= least else 'MISSED'} {name}: {value:.2f}, goal {least}")


def rows(name):
    path = os.path.join(folder, name)
    return list(csv.DictReader(open(path))) if os.path.exists(path) else []


def median(table, server, column, **where):
    values = [float(row[column]) for row in table if row["server"] == server and all(row[k] == v for k, v in where.items())]
    return statistics.median(values) if values else None


def ratio(table, peers, column, **where):
    ours = median(table, "redgreen", column, **where)
    theirs = [v for v in (median(table, peer, column, **where) for peer in peers) if v]
    return ours / max(theirs) if ours and theirs else None


http = rows("http.csv")
if http:
    for peer, least in [("nginx-1w", 0.85), ("go-nethttp", 1.2), ("express-n24-two", 2), ("express-cl2", 2), ("express", 6), ("flask-guni-gthr", 12)]:
        goal(f"hello against {peer}", ratio(http, [peer], "rps", route="hello"), least, peer)
    mine = median(http, "redgreen", "rps", route="hello")
    if mine: goal("behind a token against our own hello", median(http, "redgreen", "rps", route="jwt") / mine, 0.7, "ours")
    best = sorted({row["server"] for row in http} - {"redgreen"})
    goal("behind a token against the best peer", ratio(http, best, "rps", route="jwt"), 1.2, "peers")
    nginx, ours = (median(http, name, "p99_ms", route="hello") for name in ("nginx-1w", "redgreen"))
    if nginx and ours: goal("three times the p99 of nginx against our own", 3 * nginx / ours, 1, "nginx")
websocket = rows("websocket.csv")
if websocket:
    for peer in ("go-gorilla", "node24-ws", "node-ws"):
        goal(f"echo at window 1 against {peer}", ratio(websocket, [peer], "msgs_per_s", window="1"), 1.2, peer)
    peers = sorted({row["server"] for row in websocket} - {"redgreen", "c-epoll-limit"})
    goal("echo at window 16 against the best peer", ratio(websocket, peers, "msgs_per_s", window="16"), 2, "peers")
    goal("echo at window 1 against bare C, which is the limit", ratio(websocket, ["c-epoll-limit"], "msgs_per_s", window="1"), 0, "bare C")
if "--idle" in sys.argv:
    count = 10_000
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(count + 500, resource.getrlimit(resource.RLIMIT_NOFILE)[1]),) * 2)
    server = subprocess.Popen([conformance, "http", "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        port = int(re.search(r":(\d+)$", server.stdout.readline()).group(1))
        clients = [socket.create_connection(("127.0.0.1", port)) for _ in range(count)]
        for client in clients: client.sendall(b"GET /hello HTTP/1.1\r\nHost: a\r\n\r\n")
        for client in clients: assert client.recv(4096).startswith(b"HTTP/1.1 200")
        resident = int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{server.pid}/status").read()).group(1)) / 1024
        missed |= resident >= 200
        print(f"{'met   ' if resident < 200 else 'MISSED'} {count:,} connections at rest: {resident:.0f} MiB, goal 200")
    finally:
        server.kill()
        server.wait()
sys.exit(missed)
