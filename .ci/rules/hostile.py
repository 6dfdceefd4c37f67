#!/usr/bin/env python3
"""Does to a server what no client should, and looks at its memory and at how others are served meanwhile.

Usage: hostile.py CONFORMANCE, the built program; Linux. Exits with 1 where a bound is broken."""
import os, re, socket, subprocess, sys, threading

BOUND_MIB = 48  # beyond what the server had at the start
broken = []


class Server:
    def __init__(self, *arguments):
        self.process = subprocess.Popen([sys.argv[1], *arguments, "--port", "0"], stdout=subprocess.PIPE, text=True)
        self.port = int(re.search(r":(\d+)$", self.process.stdout.readline()).group(1))
        self.before = self.memory()

    def memory(self):
        return int(re.search(r"VmHWM:\s+(\d+)", open(f"/proc/{self.process.pid}/status").read()).group(1)) / 1024

    def connect(self, receive=None):
        s = socket.socket()
        if receive: s.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive)
        s.settimeout(120)
        s.connect(("127.0.0.1", self.port))
        return s

    def descriptors(self):
        return len(os.listdir(f"/proc/{self.process.pid}/fd"))

    def end(self, name, note=""):
        grown = self.memory() - self.before
        alive = self.process.poll() is None
        good = alive and grown < BOUND_MIB
        if not good: broken.append(name)
        print(f"{'kept  ' if good else 'BROKEN'} {name}: {grown:.1f} MiB more{'' if alive else ', and the server has ended'}{note}", flush=True)
        self.process.kill()
        self.process.wait()


def say(server, request, end=b"World!"):
    with server.connect() as s:
        s.sendall(request)
        data = b""
        while not data.endswith(end):
            part = s.recv(65536)
            if not part: break
            data += part
        return data


GET = b"GET /hello HTTP/1.1\r\nHost: a\r\n\r\n"


def pipelined(count=1_000_000):
    server = Server("http")
    answer = len(say(server, GET))
    s = server.connect()
    threading.Thread(target=lambda: [s.sendall(GET * 1_000) for _ in range(count // 1_000)], daemon=True).start()
    left = count * answer
    while left > 0:
        part = s.recv(1 << 20)
        if not part: break
        left -= len(part)
    if left: broken.append("pipelined")
    s.close()
    server.end(f"{count:,} pipelined requests", f"; {'all were answered' if not left else f'{left:,} bytes are missing'}")


def pipelined_unread():
    server = Server("http")
    s = server.connect(receive=4096)
    s.settimeout(2)
    sent = 0
    try:
        while sent < 1 << 30: sent += s.send(GET * 1_000)
    except OSError: pass
    if sent >= 1 << 30: broken.append("unread")
    other = say(server, GET)
    if b"200 OK" not in other: broken.append("unread, others")
    server.end("pipelined requests whose answers nobody reads", f"; it took {sent / 1024:,.0f} KiB of them, others are served")


def slow_heads(count=2_000):
    server = Server("http")
    slow = [server.connect() for _ in range(count)]
    for s in slow: s.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nX: " + b"a" * 4_000)
    other = say(server, GET)
    if b"200 OK" not in other: broken.append("slow, others")
    for s in slow: s.close()
    server.end(f"{count:,} clients that stop in a head of 4 KB", "; others are served")


def large_frame():
    server = Server("websocket")
    s = server.connect()
    s.sendall(b"GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
              b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n\x82\xff\x80\0\0\0\0\0\0\0abcd")
    data = b""
    while part := s.recv(65536): data += part
    if not data.partition(b"\r\n\r\n")[2].startswith(b"\x88"): broken.append("frame")
    server.end("a frame of 2^63 bytes", "; it was closed")


def resets(count=3_000):
    server = Server("http")
    before = server.descriptors()
    for _ in range(count):
        s = server.connect()
        s.sendall(b"POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 90000\r\n\r\nabc")
        s.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\1\0\0\0\0\0\0\0")
        s.close()
    other = say(server, GET)
    if b"200 OK" not in other: broken.append("resets, others")
    for _ in range(200):
        left = server.descriptors() - before
        if left <= 0: break
        threading.Event().wait(0.05)
    if left > 0: broken.append("resets")
    server.end(f"{count:,} resets in the middle of a body", f"; {left} descriptors are left")


for scenario in (pipelined, pipelined_unread, slow_heads, large_frame, resets): scenario()
print("broken:", ", ".join(broken)) if broken else print("all bounds are kept")
sys.exit(bool(broken))
