import { ArticleCard } from '@/app/_components/article-card'
import { listArticles } from '@/lib/listings/page.queries'
import { tags } from '@/lib/page-cache/page-tags.rules'
import type { Section } from '@/lib/sections/section.queries'
import { topSections } from '@/lib/sections/section.rules'

const LATEST = 4

/** How to ask, and where else to look: for whoever has not asked yet, and for whoever found nothing. */
export async function Tips({ sections }: { sections: Section[] }) {
  const latest = await listArticles(tags.front, LATEST)
  return (
    <div className="tips">
      <section aria-labelledby="conseils">
        <h2 id="conseils" className="section-name">
          Chercher avec précision
        </h2>
        <dl>
          <dt>
            <kbd>« prix du blé »</kbd>
          </dt>
          <dd>ces mots-là, dans cet ordre</dd>
          <dt>
            <kbd>phare -breton</kbd>
          </dt>
          <dd>un mot, sans un autre</dd>
          <dt>
            <kbd>vent OU marée</kbd>
          </dt>
          <dd>l’un ou l’autre</dd>
        </dl>
        <p className="hint">
          Les accents, les majuscules et les terminaisons ne comptent pas. « Préciser la recherche » limite à une
          rubrique, à une signature ou à des dates.
        </p>
        <h2 className="section-name">Par rubrique</h2>
        <ul className="tips-sections">
          {topSections(sections).map(({ slug, name, hue }) => (
            <li key={slug} className={`hue-${hue}`}>
              <a href={`/${slug}`} className="text-hue">
                {name}
              </a>
            </li>
          ))}
        </ul>
      </section>
      {latest.length > 0 && (
        <section aria-labelledby="derniers">
          <h2 id="derniers" className="section-name">
            Derniers articles
          </h2>
          {latest.map((article) => (
            <ArticleCard key={article.id} article={article} density="brief" level={3} />
          ))}
        </section>
      )}
    </div>
  )
}
