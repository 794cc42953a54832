import './key-figures.css'

export type KeyFigure = { name: string; value: string; more?: string | false }

/** Some figures at a glance, each with a word beside it. */
export const KeyFigures = ({ figures }: { figures: readonly KeyFigure[] }) => (
  <dl className="key-figures">
    {figures.map(({ name, value, more }) => (
      <div key={name}>
        <dt>{name}</dt>
        <dd>
          <strong>{value}</strong>
          {more && <span className="hint">{more}</span>}
        </dd>
      </div>
    ))}
  </dl>
)
