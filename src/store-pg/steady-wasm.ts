import { setFlagsFromString } from 'node:v8';

/**
 * Keeps compiled WebAssembly until the process ends. Node 24 may otherwise free the code of a store whose thread has ended twice over and
 * stop the whole process ("Check failed: jit_page_->allocations_.erase"); two stores' code is a few megabytes.
 */
export function keepCompiledWasm(): void {
  setFlagsFromString('--no-wasm-code-gc');
  setFlagsFromString('--no-flush-liftoff-code');
}
