/**
 * Where Node can (22.8 and later), what was compiled once is kept for the next start, in the folder that Node has for it.
 * Imported before all else, since it is for what is loaded after it.
 */
import module from 'node:module';

(module as { readonly enableCompileCache?: () => unknown }).enableCompileCache?.();
