'use client'

import { type AnyExtension, Node } from '@tiptap/core'
import Placeholder from '@tiptap/extension-placeholder'
import StarterKit from '@tiptap/starter-kit'
import { href } from '@/lib/articles/document.rules'
import { FactBox, FactTitle } from './_blocks/fact-box.client'
import { Limits } from './_blocks/limits.client'
import { DeskShortcuts } from './_blocks/move-block.client'
import { PullQuote } from './_blocks/pull-quote.client'
import { QuoteSource } from './_blocks/quote.client'
import { SlashMenu } from './_blocks/slash-menu.client'
import { Table, TableCell, TableHeader, TableRow } from './_blocks/table.client'
import { ArticleEmbed } from './_embeds/article-embed.client'
import { DeadLinks } from './_links/dead-links.client'
import { KeptSelection } from './_links/kept-selection.client'
import { MarginMarks } from './_margin/margin-marks.client'
import { Pasting } from './_pasting/paste.client'
import { FigureKeys } from './_pictures/figure-keys.client'
import { UploadsInText } from './_pictures/uploads-in-text.client'
import { DatelineMarks } from './_writing/dateline-marks.client'
import { PromptFocus } from './_writing/prompt-focus.client'
import { PromptSelection } from './_writing/prompt-selection.client'
import { Typing } from './_writing/typing.client'
import { ArticleGallery } from './article-gallery.client'
import { ArticleImage } from './article-image.client'
import { ArticleFootnote } from './footnote.client'
import { KeyPoints } from './key-points.client'
import { LanguageMark } from './language-mark.client'

/** What blocks may hold where the document is stricter than Tiptap: a paste that does not fit is unwrapped, not refused later. */
const contents: Record<string, string> = {
  blockquote: '(paragraph | bulletList | orderedList)+ quoteSource?',
  listItem: 'paragraph (paragraph | bulletList | orderedList)*',
}

const ArticleKit = StarterKit.extend({
  addExtensions() {
    const extensions: AnyExtension[] = this.parent?.() ?? []
    return extensions.map((each) => {
      const content = contents[each.name]
      return each instanceof Node && content ? each.extend({ content }) : each
    })
  },
})

/** Whether the document keeps a link to this address. */
export const isLinkable = (address: string): boolean => href.safeParse(address).success

/** The editor's schema: exactly what lib/articles/document.rules.ts keeps, so that no text can be typed that cannot be saved. */
export const textExtensions = [
  ArticleKit.configure({
    heading: { levels: [2, 3] },
    link: {
      openOnClick: false,
      HTMLAttributes: { target: null, rel: null, class: null },
      isAllowedUri: (address, { defaultValidate }) => defaultValidate(address) && isLinkable(address),
    },
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    horizontalRule: false,
  }),
  Placeholder.configure({ placeholder: 'Le texte de l’article… « / » insère un élément' }),
  ArticleImage,
  ArticleGallery,
  ArticleEmbed,
  ArticleFootnote,
  KeyPoints,
  QuoteSource,
  PullQuote,
  FactTitle,
  FactBox,
  Table,
  TableRow,
  TableHeader,
  TableCell,
  LanguageMark,
  SlashMenu,
  PromptFocus,
  PromptSelection,
  DeskShortcuts,
  Pasting,
  Limits,
  Typing,
  DatelineMarks,
  FigureKeys,
  UploadsInText,
  KeptSelection,
  DeadLinks,
  MarginMarks,
]
