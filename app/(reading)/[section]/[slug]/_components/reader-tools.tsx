import { publicFile } from '@/app/_desk/public-file'

/** What a reader may do with an article, beside its text: have it read aloud, keep it on their device, share it, print it. */
export function ReaderTools() {
  return (
    <>
      <reader-tools class="reader-tools" data-shelf={publicFile('/shelf.js')} data-listen={publicFile('/listen.js')}>
        <button type="button" className="with-scripts" data-do="keep" aria-pressed={false}>
          Garder
        </button>
        <a href="#partager">Partager</a>
        <button type="button" className="with-scripts" data-do="print">
          Imprimer
        </button>
        <button type="button" className="with-voice" data-do="listen">
          Écouter
        </button>
        <span role="status" className="reader-tools-status" />
      </reader-tools>
      <script type="module" src={publicFile('/shelf.js')} />
      <script type="module" src={publicFile('/reader-tools.js')} />
    </>
  )
}
