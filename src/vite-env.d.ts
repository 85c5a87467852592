/// <reference types="vite/client" />

// Vite merges its own settings with this declaration, which only an interface can do.
// oxlint-disable-next-line typescript/consistent-type-definitions
interface ImportMetaEnv {
  /** Address of a server that keeps the contract; the embedded data answer when it is not set. */
  readonly VITE_API_URL?: string
}
