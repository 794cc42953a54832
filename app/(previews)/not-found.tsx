import type { Metadata } from 'next'

export const metadata: Metadata = { title: 'Page introuvable' }

/** Nothing to read here. Readers get the newspaper's own page in its place (lib/page-cache/serve-readers.ts). */
export default function NotFound() {
  return (
    <main id="contenu" className="text-page">
      <h1>Cette page n’existe pas</h1>
      <div className="article-body">
        <p>L’adresse est peut-être incomplète.</p>
      </div>
    </main>
  )
}
