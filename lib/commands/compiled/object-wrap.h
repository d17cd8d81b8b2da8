// Included before what better-sqlite3 is compiled of. The headers of Node 24.19 and later let the base class of a
// database or statement remove a hook in its destructor, which ends the whole process where V8 collects one while no
// script is running (nodejs/node#65446). Without the hook both are freed as in every version before.
#if __has_include(<node.h>)
#include <node.h>

namespace node {
inline void WithoutHook(v8::Isolate*, void (*)(void*), void*) {}
}

#define AddEnvironmentCleanupHook WithoutHook
#define RemoveEnvironmentCleanupHook WithoutHook
#include <node_object_wrap.h>
#undef AddEnvironmentCleanupHook
#undef RemoveEnvironmentCleanupHook
#endif
