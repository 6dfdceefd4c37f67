/// What `--help` prints.
package enum Usage {
  /// The text.
  package static let text = """
    usage: example-server [--help]

    A sign-in, a notice board and a page, served from this process. Nothing has to be set up:
    accounts are kept in memory, and mail is caught and shown at /captured-mail.

    The environment may say otherwise:

      PORT            the port on 127.0.0.1; a free one where it is not set
      DATABASE        memory, fake, or the path of an SQLite file, such as ./shop.db
      SITE            what links in mails start with, such as https://shop.example
      SENDER          whom mails come from
      SIGNING_SECRET  32 bytes or more; without it, sessions end with the program
      MAIL_SERVER     host:port of an SMTP server without TLS; mail is then not caught

    Ctrl-C ends it once all requests are answered; a second one ends it at once.
    Exit codes: 0 ended, 1 cannot start, 64 a command line or a setting that does not fit.

    """
}
