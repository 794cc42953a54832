import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pageKinds } from './page-kinds'
import { run } from './processes'

const JAR = 'node_modules/vnu-jar/build/dist/vnu.jar'

type Message = { type: string; url: string; lastLine?: number; message: string; extract?: string }

/**
 * Has the Nu HTML checker (validator.github.io) read each kind of page as it is sent. Answers its errors, a line each; null
 * where there is no Java to run it.
 */
export async function findHtmlErrors(url: string): Promise<string[] | null> {
  if (spawnSync('java', ['-version']).status !== 0) return null
  const folder = mkdtempSync(join(tmpdir(), 'unsujet-html-'))
  try {
    const files = new Map<string, string>()
    for (const [place, { path, status = 200 }] of pageKinds.entries()) {
      const answer = await fetch(url + path)
      if (answer.status !== status) throw new Error(`${path} answers ${answer.status}`)
      const file = join(folder, `${place}.html`)
      writeFileSync(file, await answer.text())
      files.set(file, path)
    }
    const { output } = await run('java', ['-jar', JAR, '--format', 'json', ...files.keys()])
    const report: { messages: Message[] } = JSON.parse(output.slice(output.indexOf('{')))
    return report.messages
      .filter(({ type }) => type !== 'info')
      .map(({ url: file, lastLine, message, extract }) => {
        const path = files.get(file.replace(/^file:/, '')) ?? file
        return `${path} line ${lastLine ?? '?'}: ${message}${extract ? ` (${extract.replace(/\s+/g, ' ')})` : ''}`
      })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
