"""What the rules are asked with: one connection a rule, and what came back on it."""
import re, socket, sys

PORT = int(sys.argv[1])


class Answer:
    def __init__(self, head, body):
        lines = head.split(b"\r\n")
        self.line = lines[0].decode("latin-1")
        self.status = int(self.line.split(" ")[1])
        self.fields = [(n.lower().decode("latin-1"), v.strip().decode("latin-1"))
                       for n, _, v in (line.partition(b":") for line in lines[1:])]
        self.body = body

    def all(self, name): return [v for n, v in self.fields if n == name]
    def get(self, name): return next(iter(self.all(name)), None)


class Talk:
    """What a server has said on one connection until it closed, or until it was silent."""
    def __init__(self, parts, heads=(), end=False, patience=0.4):
        self.raw, self.closed = b"", False
        s = socket.create_connection(("127.0.0.1", PORT), 5)
        try:
            for index, part in enumerate(parts):
                if index:  # What the server says to the part before comes first.
                    self.read(s, 0.15)
                try: s.sendall(part)
                except OSError: break
            if end: s.shutdown(socket.SHUT_WR)
            self.read(s, patience)
        finally: s.close()
        self.answers, rest, heads = [], self.raw, list(heads)
        while b"\r\n\r\n" in rest:
            head, _, rest = rest.partition(b"\r\n\r\n")
            answer = Answer(head, b"")
            final = answer.status >= 200
            if answer.status == 101:  # What follows is of another protocol.
                self.answers.append(answer)
                break
            is_head = bool(heads) and final and heads.pop(0) == "HEAD"
            if final and not is_head and answer.status not in (204, 304):
                if answer.get("transfer-encoding") == "chunked":
                    while True:
                        size, _, rest = rest.partition(b"\r\n")
                        size = int(size or b"0", 16)
                        answer.body += rest[:size]
                        rest = rest[size + 2:]
                        if size == 0: break
                elif answer.get("content-length") is not None:
                    n = int(answer.get("content-length"))
                    answer.body, rest = rest[:n], rest[n:]
                    answer.is_short = len(answer.body) < n
                else: answer.body, rest = rest, b""
            self.answers.append(answer)
        self.rest = rest

    def read(self, s, patience):
        s.settimeout(patience)
        while not self.closed:
            try: data = s.recv(65536)
            except TimeoutError: return
            except ConnectionError: data = b""
            if not data: self.closed = True
            self.raw += data

    @property
    def finals(self): return [a for a in self.answers if a.status >= 200 or a.status == 101]
    @property
    def first(self): return self.finals[0] if self.finals else None


rules = []
def rule(section, name, parts, check, **how):
    rules.append((section, name, [parts] if isinstance(parts, bytes) else parts, check, how))

def ok(t): return t.first is not None and t.first.status == 200
def status(*codes): return lambda t: t.first is not None and t.first.status in codes and len(t.finals) == 1
def refused(*codes):
    """Answered with such a status alone, said to close, and closed."""
    codes = codes or (400,)
    return lambda t: (status(*codes)(t) and t.closed and t.first.get("connection") == "close" and not t.rest)
def both(*checks): return lambda t: all(c(t) for c in checks)
def answered(*codes): return lambda t: [a.status for a in t.finals] == list(codes) and not t.rest
def echo(text): return lambda t: ok(t) and t.first.body == text
def field(name, pattern): return lambda t: t.first is not None and re.fullmatch(pattern, t.first.get(name) or "") is not None
def no_field(name): return lambda t: t.first is not None and t.first.get(name) is None
def said(line): return lambda t: ok(t) and line.lower() in t.first.body.lower()
def closed(t): return t.closed
def open_(t): return not t.closed


def judge():
    only = sys.argv[2:] if len(sys.argv) > 2 and sys.argv[2] != "--list" else []
    broken = 0
    for section, name, parts, check, how in rules:
        if only and not any(word in name for word in only): continue
        talk = Talk(parts, **how)
        try: good = check(talk)
        except (IndexError, ValueError, AttributeError): good = False
        broken += not good
        if not good or "--list" in sys.argv:
            print(f"{'kept  ' if good else 'BROKEN'} RFC {section}: {name}" + ("" if good else f"\n    {talk.raw[:300]!r}{' closed' if talk.closed else ' open'}"))
    print(f"{len(rules) - broken}/{len(rules)} rules are kept")
    sys.exit(1 if broken else 0)
