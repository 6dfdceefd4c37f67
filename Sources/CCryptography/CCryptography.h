// The libcrypto 3 functions that the Cryptography target calls on Linux.
//
// They are declared here, so that no -dev package is needed: the library itself is a run-time
// requirement of the Swift toolchain. On Apple platforms CryptoKit stands in and this is empty.
#pragma once

#ifndef __APPLE__
#include <stddef.h>
#include <stdint.h>

typedef struct engine_st ENGINE;
typedef struct evp_mac_st EVP_MAC;
typedef struct evp_mac_ctx_st EVP_MAC_CTX;
typedef struct evp_md_st EVP_MD;
typedef struct evp_md_ctx_st EVP_MD_CTX;
typedef struct evp_pkey_st EVP_PKEY;
typedef struct evp_pkey_ctx_st EVP_PKEY_CTX;
typedef struct ossl_lib_ctx_st OSSL_LIB_CTX;

typedef struct ossl_param_st {
  const char *key;
  unsigned int data_type;
  void *data;
  size_t data_size;
  size_t return_size;
} OSSL_PARAM;

#define EVP_PKEY_EC 408
#define EVP_PKEY_ED25519 1087

void ERR_clear_error(void);
int RAND_bytes(unsigned char *bytes, int count);
int CRYPTO_memcmp(const void *a, const void *b, size_t count);
void OPENSSL_cleanse(void *bytes, size_t count);

const EVP_MD *EVP_sha256(void);
const EVP_MD *EVP_sha384(void);
const EVP_MD *EVP_sha512(void);
int EVP_Digest(const void *data, size_t count, unsigned char *digest, unsigned int *size,
               const EVP_MD *type, ENGINE *engine);

EVP_MAC *EVP_MAC_fetch(OSSL_LIB_CTX *library, const char *algorithm, const char *properties);
void EVP_MAC_free(EVP_MAC *mac);
EVP_MAC_CTX *EVP_MAC_CTX_new(EVP_MAC *mac);
void EVP_MAC_CTX_free(EVP_MAC_CTX *context);
int EVP_MAC_init(EVP_MAC_CTX *context, const unsigned char *key, size_t count, const OSSL_PARAM params[]);
int EVP_MAC_update(EVP_MAC_CTX *context, const unsigned char *data, size_t count);
int EVP_MAC_final(EVP_MAC_CTX *context, unsigned char *out, size_t *size, size_t capacity);

int EVP_PBE_scrypt(const char *password, size_t passwordCount, const unsigned char *salt, size_t saltCount,
                   uint64_t n, uint64_t r, uint64_t p, uint64_t memory, unsigned char *key, size_t keyCount);

EVP_PKEY *EVP_PKEY_new_raw_private_key(int type, ENGINE *engine, const unsigned char *key, size_t count);
EVP_PKEY *EVP_PKEY_new_raw_public_key(int type, ENGINE *engine, const unsigned char *key, size_t count);
int EVP_PKEY_get_raw_public_key(const EVP_PKEY *key, unsigned char *bytes, size_t *count);
EVP_PKEY *d2i_PUBKEY(EVP_PKEY **key, const unsigned char **bytes, long count);
EVP_PKEY *d2i_PrivateKey(int type, EVP_PKEY **key, const unsigned char **bytes, long count);
int i2d_PUBKEY(const EVP_PKEY *key, unsigned char **bytes);
void EVP_PKEY_free(EVP_PKEY *key);

EVP_MD_CTX *EVP_MD_CTX_new(void);
void EVP_MD_CTX_free(EVP_MD_CTX *context);
int EVP_DigestSignInit(EVP_MD_CTX *context, EVP_PKEY_CTX **keyContext, const EVP_MD *type, ENGINE *engine,
                       EVP_PKEY *key);
int EVP_DigestSign(EVP_MD_CTX *context, unsigned char *signature, size_t *size, const unsigned char *data,
                   size_t count);
int EVP_DigestVerifyInit(EVP_MD_CTX *context, EVP_PKEY_CTX **keyContext, const EVP_MD *type, ENGINE *engine,
                         EVP_PKEY *key);
int EVP_DigestVerify(EVP_MD_CTX *context, const unsigned char *signature, size_t size, const unsigned char *data,
                     size_t count);

/// Gives a MAC context its key and the name of its hash function: an OSSL_PARAM keeps a pointer that Swift may not let escape.
static inline int redgreen_hmac_init(EVP_MAC_CTX *context, const unsigned char *key, size_t count,
                                     const char *hash) {
  const unsigned int text = 4;  // OSSL_PARAM_UTF8_STRING
  OSSL_PARAM params[2] = {{"digest", text, (void *)hash, __builtin_strlen(hash), (size_t)-1}, {0, 0, 0, 0, 0}};
  static const unsigned char none = 0;  // an empty key is a key, a null pointer means "the same as before"
  return EVP_MAC_init(context, count == 0 ? &none : key, count, params);
}
#endif
