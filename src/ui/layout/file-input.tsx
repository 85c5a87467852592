/** Props of {@link FileInput}. */
export type FileInputProps = {
  readonly label: string
  /** Ends of the names of files that are offered, and their types. */
  readonly accept: string
  readonly className: string | undefined
  readonly disabled?: boolean | undefined
  readonly onFile: (file: File) => void
}

/** Takes one file; the same file, mended, can be chosen again. */
export function FileInput({ label, accept, className, disabled, onFile }: FileInputProps) {
  return (
    <label className={className}>
      {label}
      <input
        accept={accept}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0]
          if (file !== undefined) onFile(file)
          currentTarget.value = ''
        }}
        type="file"
      />
    </label>
  )
}
