import { serveImport } from './serve-import'

// The thread that reads official files.
serveImport(globalThis)
