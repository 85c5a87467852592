/// <reference types="vite/client" />

/** Settings of a build, given as environment variables. */
interface ImportMetaEnv {
  /** Address of a server that keeps the contract; the embedded data answer when it is not set. */
  readonly VITE_API_URL?: string
}
