import type { ReactNode } from 'react'
import { PageFrame } from './page-frame'

/** A page of the paper's own words: one title, one column. */
export function TextPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <PageFrame className="text-page">
      <h1>{title}</h1>
      <div className="article-body">{children}</div>
    </PageFrame>
  )
}
