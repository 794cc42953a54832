type Props = {
  path: string
  /** What became of the report that the reader has just sent. */
  notice?: 'recu'
}

/** The way to tell the newsroom of a mistake, at the end of an article, and the thanks to whoever did. */
export function ReportLink({ path, notice }: Props) {
  return (
    <div id="signaler-une-erreur" className="report-link">
      {notice && (
        <p role="status" className="notice">
          Merci. Votre signalement est arrivé à la rédaction, qui va le vérifier.
        </p>
      )}
      <a href={`${path}/signaler`} rel="nofollow">
        Signaler une erreur
      </a>
    </div>
  )
}
