const icon = (file: string, size: number, purpose: 'any' | 'maskable' = 'any') => ({ file, size, purpose })

const icons = [
  icon('/icons/icon-192.png', 192),
  icon('/icons/icon-512.png', 512),
  icon('/icons/maskable-512.png', 512, 'maskable'),
]

/** The most shortcuts that the menus of phones show. */
const SHORTCUTS = 4

/**
 * The manifest of the newspaper as an application (W3C, Web Application Manifest). Colours are the light paper's: a manifest
 * knows no dark.
 *
 * @param sections in the masthead's order
 * @param versioned the address of a file of ours, with its version
 */
export function manifestOf(
  { name, tagline }: { name: string; tagline: string },
  sections: readonly { name: string; slug: string }[],
  versioned: (path: string) => string,
) {
  return {
    id: '/',
    name,
    short_name: name.length <= 12 ? name : (name.split(/[\s.]/)[0] ?? name),
    ...(tagline && { description: tagline }),
    lang: 'fr',
    dir: 'ltr',
    start_url: '/',
    scope: '/',
    display: 'standalone',
    background_color: '#fbfaf7',
    theme_color: '#fbfaf7',
    categories: ['news'],
    icons: icons.map(({ file, size, purpose }) => ({
      src: versioned(file),
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose,
    })),
    shortcuts: [
      { name: 'Ma lecture', url: '/ma-lecture' },
      ...sections.slice(0, SHORTCUTS - 1).map(({ name: section, slug }) => ({ name: section, url: `/${slug}` })),
    ],
  }
}
