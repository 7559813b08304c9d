/* Lets a program that runs under callgrind say what is to be counted. */
#include <valgrind/callgrind.h>

void begin(void) { CALLGRIND_ZERO_STATS; }
void end(const char *name) { CALLGRIND_DUMP_STATS_AT(name); }
void start(void) { CALLGRIND_START_INSTRUMENTATION; }
