// what a browser says it is, the particular before what it also calls itself
const browsers: [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Headless)?Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const systems: [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const first = (known: [RegExp, string][], agent: string) => known.find(([form]) => form.test(agent))?.[1]

/** A browser and its system in a few words, for its owner to know it by. Nothing else of what it says is kept. */
export function deviceOf(agent: string): string {
  const [browser, system] = [first(browsers, agent), first(systems, agent)]
  if (!browser && !system) return 'Navigateur inconnu'
  return [browser ?? 'Un navigateur', system].filter(Boolean).join(', ')
}
