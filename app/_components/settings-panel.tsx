import { SettingsForm } from './settings-form'

const PANEL = 'reglages-lecture'

/** « Aa » in the masthead. Where popovers are unknown, a link to the settings' own page stands in its place (settings.css). */
export function SettingsButton() {
  // what is heard begins with what is seen (WCAG 2.5.3)
  const face = (
    <>
      Aa<span className="sr-only"> Réglages de lecture</span>
    </>
  )
  return (
    <>
      <button type="button" popoverTarget={PANEL} className="masthead-settings">
        {face}
      </button>
      <a href="/reglages" className="masthead-settings">
        {face}
      </a>
    </>
  )
}

/** The reader's settings, floating over the page; it needs no script to open, to close or to set. */
export function SettingsPanel() {
  return (
    <div id={PANEL} popover="auto" className="settings" role="dialog" aria-labelledby="reglages-titre">
      <p className="settings-head">
        <span id="reglages-titre">Réglages de lecture</span>
        <button type="button" popoverTarget={PANEL} popoverTargetAction="hide">
          Fermer
        </button>
      </p>
      <reading-settings>
        <SettingsForm place={PANEL} />
        <span role="status" className="sr-only" />
      </reading-settings>
    </div>
  )
}
