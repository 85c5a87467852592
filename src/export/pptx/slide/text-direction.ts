/** Scripts with the language that a program should take their words for. */
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, 'ar-SA'],
  [/\p{Script=Hebrew}/u, 'he-IL'],
  [/\p{Script=Myanmar}/u, 'my-MM'],
  [/\p{Script=Hiragana}|\p{Script=Katakana}/u, 'ja-JP'],
  [/\p{Script=Han}/u, 'zh-CN'],
  [/\p{Script=Hangul}/u, 'ko-KR'],
]

const RIGHT_TO_LEFT =
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Report whether words run from right to left: their first letter says so, as in a browser. */
export function isRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text)
}

/** Return the language of words by their letters; English where these are Latin. */
export function toLanguage(text: string): string {
  return LANGUAGES.find(([letters]) => letters.test(text))?.[1] ?? 'en-GB'
}
