import type { ReactNode } from 'react'
import { ArticleTimes } from '@/app/_components/article-times'
import { SetArticle } from '@/app/_components/set-article'
import { ourSections } from '@/app/_desk/newspaper'
import type { PreviewedVersion } from '@/lib/previews/previewed-version.queries'
import { lineOf } from '@/lib/sections/section.rules'

/** A version set as its page will be. One that nobody gave a headline yet is called as the newsroom calls it. */
export async function SetVersion({ version, children }: { version: PreviewedVersion; children?: ReactNode }) {
  const headline = version.headline || 'Sans titre'
  const line = version.section ? lineOf(await ourSections(), version.section.id) : []
  const steps = [
    { name: 'Accueil', path: '/' },
    ...line.map(({ name, slug }) => ({ name, path: `/${slug}` })),
    { name: headline, path: '#contenu' },
  ]
  const { online, body } = version
  return (
    <SetArticle
      article={{ ...version, headline }}
      steps={steps}
      times={
        <ArticleTimes publishedAt={online?.publishedAt ?? null} updatedAt={online?.updatedAt ?? null} body={body} />
      }
    >
      {children}
    </SetArticle>
  )
}
