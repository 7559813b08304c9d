"""What the other twins see of a table of words."""

from libc.stdint cimport uint8_t, uint16_t, uint32_t, uint64_t

cdef extern from *:
    """
    #ifndef NC_HASHED
    #define NC_HASHED
    #include <stdint.h>
    #include <string.h>
    #define NC_INLINE 24
    #define NC_PADDING 4  /* characters behind a key that can be read */

    /* a word on one line of the processor's cache: its first characters, where the others stand, what is known of it */
    typedef struct {
        uint16_t text[NC_INLINE];
        uint32_t rest;
        uint16_t size;
        uint16_t unused;
        uint8_t value[8];
    } nc_entry;

    typedef struct {
        uint64_t mask;    /* of the number of a slot */
        uint32_t number;  /* of the number of a word in a slot; the bits above it are those of its hash */
        uint32_t *slots;  /* number of the word plus one, 0 where nothing is */
        nc_entry *entries;
        uint16_t *rest;
    } nc_table;

    /* up to four characters; what stands behind the key is masked out */
    static inline uint64_t nc_four_of(const uint16_t *key, Py_ssize_t left) {
        uint64_t four;
        memcpy(&four, key, sizeof four);
        if (left >= 4) return four;
    #if defined(__BYTE_ORDER__) && __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
        return four & ~0ULL << (64 - 16 * left);
    #else
        return four & ~0ULL >> (64 - 16 * left);
    #endif
    }

    /* the multipliers are those of SplitMix64 (Steele, Lea, Flood 2014) */
    static inline uint64_t nc_hash(const uint16_t *key, Py_ssize_t n) {
        uint64_t mixed = (uint64_t)n;
        for (Py_ssize_t i = 0; i < n; i += 4) {
            mixed = (mixed ^ nc_four_of(key + i, n - i)) * 0x9E3779B97F4A7C15ULL;
            mixed ^= mixed >> 32;
        }
        mixed *= 0xBF58476D1CE4E5B9ULL;
        return mixed ^ mixed >> 29;
    }

    static inline int nc_same(const uint16_t *a, const uint16_t *b, Py_ssize_t n) {
        for (Py_ssize_t i = 0; i < n; i += 4)
            if (nc_four_of(a + i, n - i) != nc_four_of(b + i, n - i)) return 0;
        return 1;
    }

    #if defined(__GNUC__)
    #define NC_FETCH(place) __builtin_prefetch(place)
    #else
    #define NC_FETCH(place) ((void)0)
    #endif

    /* have the slot of a word fetched, and then its entry, while others are worked on: waiting for them is half the time */
    static inline void nc_fetch_slot(const nc_table *table, uint64_t hashed) {
        NC_FETCH(table->slots + (hashed & table->mask));
    }
    static inline void nc_fetch_entry(const nc_table *table, uint64_t hashed) {
        uint32_t slot = table->slots[hashed & table->mask];
        if (slot) NC_FETCH(table->entries + ((slot & table->number) - 1));
    }

    /* a word by its characters, of which NC_PADDING more than ``n`` can be read, and their hash; NULL if it is not there */
    static inline const nc_entry *nc_find(const nc_table *table, const uint16_t *key, Py_ssize_t n, uint64_t hashed) {
        uint64_t at = hashed & table->mask;
        uint32_t tag = (uint32_t)(hashed >> 32) & ~table->number, slot;
        while ((slot = table->slots[at])) {
            if ((slot & ~table->number) == tag) {
                const nc_entry *entry = table->entries + ((slot & table->number) - 1);
                Py_ssize_t start = n < NC_INLINE ? n : NC_INLINE;
                if (entry->size == n && nc_same(entry->text, key, start)
                    && (n <= NC_INLINE || nc_same(table->rest + entry->rest, key + start, n - start)))
                    return entry;
            }
            at = (at + 1) & table->mask;
        }
        return NULL;
    }
    #endif
    """
    enum:
        NC_INLINE
        NC_PADDING
    ctypedef struct nc_entry:
        uint16_t text[24]
        uint32_t rest
        uint16_t size
        uint8_t value[8]
    ctypedef struct nc_table:
        uint64_t mask
        uint32_t number
        uint32_t *slots
        nc_entry *entries
        uint16_t *rest
    uint64_t nc_hash(const uint16_t *key, Py_ssize_t n) noexcept
    void nc_fetch_slot(const nc_table *table, uint64_t hashed) noexcept
    void nc_fetch_entry(const nc_table *table, uint64_t hashed) noexcept
    const nc_entry *nc_find(const nc_table *table, const uint16_t *key, Py_ssize_t n, uint64_t hashed) noexcept


cdef class Keys:
    cdef nc_table table
    cdef void *held  # the entries, before they are moved to a line of the cache
    cdef Py_ssize_t count
