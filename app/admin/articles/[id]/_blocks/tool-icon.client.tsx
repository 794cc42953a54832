'use client'

import type { ReactNode } from 'react'

/** The tools' faces, drawn on 20 by 20 with strokes of 1.5. */
const faces = {
  heading: <path d="M4 7V4.5h12V7M10 4.5v11M7.5 15.5h5" />,
  subheading: <path d="M6 9V7h8v2M10 7v8.5M8.25 15.5h3.5" />,
  bold: <path strokeWidth="2.25" d="M6.5 4.5h4a2.7 2.7 0 0 1 0 5.4h-4zM6.5 9.9h4.75a2.8 2.8 0 0 1 0 5.6H6.5z" />,
  italic: <path d="M9 4.5h5M6 15.5h5M11.5 4.5l-3 11" />,
  link: (
    <path d="M8.5 11.5a3 3 0 0 0 4.3 0l2.8-2.8a3 3 0 0 0-4.3-4.3l-1 1M11.5 8.5a3 3 0 0 0-4.3 0l-2.8 2.8a3 3 0 0 0 4.3 4.3l1-1" />
  ),
  language: (
    <path d="M10 3.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM3.5 10h13M10 3.5c2 2 2.75 4.2 2.75 6.5S12 14.5 10 16.5c-2-2-2.75-4.2-2.75-6.5S8 5.5 10 3.5z" />
  ),
  note: <path d="M3.5 8h7.5M3.5 12h9M3.5 16h6M14 5.25l1.75-1.25v5.5" />,
  bullets: <path d="M8 5h8.5M8 10h8.5M8 15h8.5M4 5h.01M4 10h.01M4 15h.01" />,
  numbers: (
    <path d="M8.5 5h8M8.5 10h8M8.5 15h8M3.5 4.25l1.25-.75v4M3.25 12.75c.4-1 2.25-.9 2.25.3 0 .9-1.2 1.4-2.25 2.95h2.4" />
  ),
  quote: (
    <>
      <path strokeWidth="2.5" d="M4.5 5v10" />
      <path d="M8.5 6h8M8.5 10h8M8.5 14h5" />
    </>
  ),
  source: <path d="M3.5 6h13M3.5 10h8M6.5 15h2.5M11.5 15h5" />,
  pullQuote: <path d="M3.5 3.75h13M3.5 16.25h13M5.5 8.5h9M7 11.75h6" />,
  box: <path d="M3.5 4.5h13v11h-13zM3.5 5.25h13M6.5 9h7M6.5 12h4.5" />,
  points: <path d="M3.5 3.75h13M3.5 16.25h13M5 8h.01M5 12h.01M8.5 8h6.5M8.5 12h6.5" />,
  picture: <path d="M3.5 4.5h13v11h-13zM3.5 13l3.75-4 3 3 2.25-2.25 4 4M13 7.75h.01" />,
  gallery: <path d="M6.5 3.5h10v9.5M3.5 6.5h10v10h-10zM3.5 14l2.75-3 2.25 2.25L10 11.5l3.5 3.5" />,
  undo: <path d="M7 4 3.5 7.5 7 11M4 7.5h7.5a4.25 4.25 0 0 1 0 8.5H8" />,
  redo: <path d="m13 4 3.5 3.5L13 11M16 7.5H8.5a4.25 4.25 0 0 0 0 8.5H12" />,
  help: <path d="M7 7.5a3 3 0 1 1 4.4 2.7c-.9.5-1.4 1-1.4 2.1M10 15.5h.01" />,
  rowBefore: <path d="M3.5 9.5h13v7h-13zM10 9.5v7M10 2.5v4M8 4.5h4" />,
  rowAfter: <path d="M3.5 3.5h13v7h-13zM10 3.5v7M10 13.5v4M8 15.5h4" />,
  rowRemove: <path d="M3.5 3.5h13v7h-13zM10 3.5v7M8 15.5h4" />,
  columnBefore: <path d="M9.5 3.5h7v13h-7zM9.5 10h7M2.5 10h4M4.5 8v4" />,
  columnAfter: <path d="M3.5 3.5h7v13h-7zM3.5 10h7M13.5 10h4M15.5 8v4" />,
  columnRemove: <path d="M3.5 3.5h7v13h-7zM3.5 10h7M13.5 10h4" />,
  headerRow: <path d="M3.5 3.5h13v13h-13zM3.5 8h13M10 8v8.5M5.5 5.75h9" />,
  headerColumn: <path d="M3.5 3.5h13v13h-13zM8 3.5v13M8 10h8.5M5.75 5.5v9" />,
  merge: <path d="M3.5 4.5h13v11h-13zM5.5 10h3M7 8.25 8.75 10 7 11.75M14.5 10h-3M13 8.25 11.25 10 13 11.75" />,
  split: <path d="M3.5 4.5h13v11h-13zM10 4.5v11M7.5 10h-2M12.5 10h2" />,
  tableRemove: <path d="M3.5 3.5h13v13h-13zM3.5 8h13M8.5 10.5l4 4M12.5 10.5l-4 4" />,
} as const satisfies Record<string, ReactNode>

export type Face = keyof typeof faces

/** A tool's face; its name is its button's. */
export function ToolIcon({ face }: { face: Face }) {
  return (
    <svg
      aria-hidden="true"
      width="20"
      height="20"
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {faces[face]}
    </svg>
  )
}
