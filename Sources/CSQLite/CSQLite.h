// The SQLite functions that the SQLite target calls.
//
// On Linux they are declared here, so that no -dev package is needed: the library itself is a
// run-time requirement of the Swift toolchain. Apple's SDKs bring their own header.
#pragma once

#ifdef __APPLE__
#include <sqlite3.h>
#else
#include <stdint.h>

typedef struct sqlite3 sqlite3;
typedef struct sqlite3_stmt sqlite3_stmt;
typedef struct sqlite3_value sqlite3_value;

#define SQLITE_OK 0
#define SQLITE_ROW 100
#define SQLITE_DONE 101

#define SQLITE_INTEGER 1
#define SQLITE_FLOAT 2
#define SQLITE_TEXT 3
#define SQLITE_BLOB 4
#define SQLITE_NULL 5

#define SQLITE_OPEN_READONLY 0x00000001
#define SQLITE_OPEN_READWRITE 0x00000002
#define SQLITE_OPEN_CREATE 0x00000004
#define SQLITE_OPEN_NOMUTEX 0x00008000

#define SQLITE_PREPARE_PERSISTENT 0x01

int sqlite3_open_v2(const char *path, sqlite3 **connection, int flags, const char *vfs);
int sqlite3_close_v2(sqlite3 *connection);
int sqlite3_extended_result_codes(sqlite3 *connection, int on);
int sqlite3_busy_timeout(sqlite3 *connection, int milliseconds);
int sqlite3_get_autocommit(sqlite3 *connection);
int64_t sqlite3_last_insert_rowid(sqlite3 *connection);
int sqlite3_changes(sqlite3 *connection);
int sqlite3_total_changes(sqlite3 *connection);

int sqlite3_extended_errcode(sqlite3 *connection);
const char *sqlite3_errmsg(sqlite3 *connection);
const char *sqlite3_errstr(int code);

int sqlite3_prepare_v3(sqlite3 *connection, const char *sql, int bytes, unsigned int flags,
                       sqlite3_stmt **statement, const char **tail);
int sqlite3_finalize(sqlite3_stmt *statement);
sqlite3 *sqlite3_db_handle(sqlite3_stmt *statement);
int sqlite3_step(sqlite3_stmt *statement);
int sqlite3_reset(sqlite3_stmt *statement);
int sqlite3_clear_bindings(sqlite3_stmt *statement);
int sqlite3_bind_parameter_count(sqlite3_stmt *statement);

int sqlite3_bind_null(sqlite3_stmt *statement, int index);
int sqlite3_bind_int64(sqlite3_stmt *statement, int index, int64_t value);
int sqlite3_bind_double(sqlite3_stmt *statement, int index, double value);
int sqlite3_bind_zeroblob(sqlite3_stmt *statement, int index, int bytes);
int sqlite3_bind_text(sqlite3_stmt *statement, int index, const char *text, int bytes,
                      void (*destructor)(void *));
int sqlite3_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int count,
                      void (*destructor)(void *));

int sqlite3_column_count(sqlite3_stmt *statement);
const char *sqlite3_column_name(sqlite3_stmt *statement, int column);
int sqlite3_column_type(sqlite3_stmt *statement, int column);
sqlite3_value *sqlite3_column_value(sqlite3_stmt *statement, int column);
int sqlite3_value_type(sqlite3_value *value);
int64_t sqlite3_value_int64(sqlite3_value *value);
double sqlite3_value_double(sqlite3_value *value);
const unsigned char *sqlite3_value_text(sqlite3_value *value);
const void *sqlite3_value_blob(sqlite3_value *value);
int sqlite3_value_bytes(sqlite3_value *value);
#endif

/// Binds a text of which SQLite makes its own copy: the macro SQLITE_TRANSIENT is a cast that Swift cannot import.
/// No address stands for an empty text; SQLite would take it for NULL.
static inline int redgreen_bind_text(sqlite3_stmt *statement, int index, const char *text, int bytes) {
  return sqlite3_bind_text(statement, index, text ? text : "", bytes, (void (*)(void *))-1);
}

/// Binds bytes of which SQLite makes its own copy.
static inline int redgreen_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, int count) {
  return sqlite3_bind_blob(statement, index, bytes, count, (void (*)(void *))-1);
}
