export function npmChromium(
  cache?: string,
): Promise<{ path: string; env: Record<string, string> } | null>
