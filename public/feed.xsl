<?xml version="1.0" encoding="UTF-8"?>
<!-- A feed, RSS or Atom, as a browser shows it to who opened its address: what it is, how to follow it, what is in it. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" exclude-result-prefixes="atom dc">
  <xsl:output method="html" encoding="UTF-8" doctype-system="about:legacy-compat"/>

  <xsl:template match="/rss">
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="channel/title"/>
      <xsl:with-param name="description" select="channel/description"/>
      <xsl:with-param name="home" select="channel/link"/>
      <xsl:with-param name="self" select="channel/atom:link[@rel = 'self']/@href"/>
      <xsl:with-param name="entries" select="channel/item"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template match="/atom:feed">
    <xsl:call-template name="page">
      <xsl:with-param name="title" select="atom:title"/>
      <xsl:with-param name="description" select="atom:subtitle"/>
      <xsl:with-param name="home" select="atom:link[@rel = 'alternate']/@href"/>
      <xsl:with-param name="self" select="atom:link[@rel = 'self']/@href"/>
      <xsl:with-param name="entries" select="atom:entry"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="page">
    <xsl:param name="title"/>
    <xsl:param name="description"/>
    <xsl:param name="home"/>
    <xsl:param name="self"/>
    <xsl:param name="entries"/>
    <html lang="fr">
      <head>
        <meta name="viewport" content="width=device-width, initial-scale=1"/>
        <meta name="color-scheme" content="light dark"/>
        <title>Flux&#8239;: <xsl:value-of select="$title"/></title>
        <link rel="stylesheet" href="/feed.css"/>
        <link rel="icon" href="/icons/icon.svg"/>
      </head>
      <body>
        <main>
          <header>
            <p class="kind">Flux</p>
            <h1><xsl:value-of select="$title"/></h1>
            <xsl:if test="$description != ''"><p class="about"><xsl:value-of select="$description"/></p></xsl:if>
            <div class="how">
              <p>Cette page est un flux. Pour être averti de chaque nouvel article, copiez son adresse dans votre lecteur de flux&#8239;:</p>
              <p class="address"><code><xsl:value-of select="$self"/></code></p>
              <p><a href="{$home}">Voir la page du site</a></p>
            </div>
          </header>
          <xsl:if test="not($entries)"><p>Le premier article paraîtra ici.</p></xsl:if>
          <xsl:apply-templates select="$entries"/>
        </main>
      </body>
    </html>
  </xsl:template>

  <xsl:template match="item">
    <article>
      <p class="when"><xsl:call-template name="rss-moment"><xsl:with-param name="date" select="pubDate"/></xsl:call-template></p>
      <h2><a href="{link}"><xsl:value-of select="title"/></a></h2>
      <p><xsl:call-template name="words"><xsl:with-param name="html" select="description"/></xsl:call-template></p>
      <xsl:call-template name="authors"><xsl:with-param name="names" select="dc:creator"/></xsl:call-template>
    </article>
  </xsl:template>

  <xsl:template match="atom:entry">
    <article>
      <p class="when"><xsl:call-template name="atom-moment"><xsl:with-param name="date" select="atom:published"/></xsl:call-template></p>
      <h2><a href="{atom:link[@rel = 'alternate']/@href}"><xsl:value-of select="atom:title"/></a></h2>
      <p><xsl:value-of select="atom:summary"/></p>
      <xsl:call-template name="authors"><xsl:with-param name="names" select="atom:author/atom:name"/></xsl:call-template>
    </article>
  </xsl:template>

  <xsl:template name="authors">
    <xsl:param name="names"/>
    <p class="authors">
      <xsl:for-each select="$names">
        <xsl:choose>
          <xsl:when test="position() = 1"/>
          <xsl:when test="position() = last()"> et </xsl:when>
          <xsl:otherwise>, </xsl:otherwise>
        </xsl:choose>
        <xsl:value-of select="."/>
      </xsl:for-each>
    </p>
  </xsl:template>

  <!-- Wed, 17 Apr 2024 14:05:00 +0200 -->
  <xsl:template name="rss-moment">
    <xsl:param name="date"/>
    <xsl:call-template name="moment">
      <xsl:with-param name="day" select="number(substring($date, 6, 2))"/>
      <xsl:with-param name="month" select="string-length(substring-before('JanFebMarAprMayJunJulAugSepOctNovDec', substring($date, 9, 3))) div 3 + 1"/>
      <xsl:with-param name="year" select="substring($date, 13, 4)"/>
      <xsl:with-param name="hour" select="number(substring($date, 18, 2))"/>
      <xsl:with-param name="minute" select="substring($date, 21, 2)"/>
    </xsl:call-template>
  </xsl:template>

  <!-- 2024-04-17T14:05:00+02:00 -->
  <xsl:template name="atom-moment">
    <xsl:param name="date"/>
    <xsl:call-template name="moment">
      <xsl:with-param name="day" select="number(substring($date, 9, 2))"/>
      <xsl:with-param name="month" select="number(substring($date, 6, 2))"/>
      <xsl:with-param name="year" select="substring($date, 1, 4)"/>
      <xsl:with-param name="hour" select="number(substring($date, 12, 2))"/>
      <xsl:with-param name="minute" select="substring($date, 15, 2)"/>
    </xsl:call-template>
  </xsl:template>

  <xsl:template name="moment">
    <xsl:param name="day"/>
    <xsl:param name="month"/>
    <xsl:param name="year"/>
    <xsl:param name="hour"/>
    <xsl:param name="minute"/>
    <xsl:value-of select="$day"/>
    <xsl:if test="$day = 1">er</xsl:if>
    <xsl:text> </xsl:text>
    <xsl:choose>
      <xsl:when test="$month = 1">janvier</xsl:when>
      <xsl:when test="$month = 2">février</xsl:when>
      <xsl:when test="$month = 3">mars</xsl:when>
      <xsl:when test="$month = 4">avril</xsl:when>
      <xsl:when test="$month = 5">mai</xsl:when>
      <xsl:when test="$month = 6">juin</xsl:when>
      <xsl:when test="$month = 7">juillet</xsl:when>
      <xsl:when test="$month = 8">août</xsl:when>
      <xsl:when test="$month = 9">septembre</xsl:when>
      <xsl:when test="$month = 10">octobre</xsl:when>
      <xsl:when test="$month = 11">novembre</xsl:when>
      <xsl:otherwise>décembre</xsl:otherwise>
    </xsl:choose>
    <xsl:value-of select="concat(' ', $year, ' à ', $hour, '&#160;h&#160;', $minute)"/>
  </xsl:template>

  <!-- An RSS description is HTML, which a stylesheet cannot set free everywhere: its words alone -->
  <xsl:template name="words">
    <xsl:param name="html"/>
    <xsl:choose>
      <xsl:when test="contains($html, '&lt;')">
        <xsl:call-template name="unescaped"><xsl:with-param name="text" select="substring-before($html, '&lt;')"/></xsl:call-template>
        <xsl:if test="starts-with(substring-after($html, '&lt;'), '/p')"><xsl:text> </xsl:text></xsl:if>
        <xsl:call-template name="words"><xsl:with-param name="html" select="substring-after(substring-after($html, '&lt;'), '&gt;')"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise>
        <xsl:call-template name="unescaped"><xsl:with-param name="text" select="$html"/></xsl:call-template>
      </xsl:otherwise>
    </xsl:choose>
  </xsl:template>

  <xsl:template name="unescaped">
    <xsl:param name="text"/>
    <xsl:choose>
      <xsl:when test="contains($text, '&amp;')">
        <xsl:variable name="name" select="substring-before(substring-after($text, '&amp;'), ';')"/>
        <xsl:value-of select="substring-before($text, '&amp;')"/>
        <xsl:choose>
          <xsl:when test="$name = 'lt'">&lt;</xsl:when>
          <xsl:when test="$name = 'gt'">&gt;</xsl:when>
          <xsl:when test="$name = 'quot'">"</xsl:when>
          <xsl:when test="$name = 'amp'">&amp;</xsl:when>
        </xsl:choose>
        <xsl:call-template name="unescaped"><xsl:with-param name="text" select="substring-after(substring-after($text, '&amp;'), ';')"/></xsl:call-template>
      </xsl:when>
      <xsl:otherwise><xsl:value-of select="$text"/></xsl:otherwise>
    </xsl:choose>
  </xsl:template>
</xsl:stylesheet>
