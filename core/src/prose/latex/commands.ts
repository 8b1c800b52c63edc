/**
 * Stage 1, prose: what the arguments of LaTeX's commands and environments hold. Each argument is a letter: "o" is in
 * brackets and may be missing, "m" is no prose, "p" is prose within the sentence, "q" a quotation in it, "h" and a level
 * a heading, "b" a block of its own, "f" a footnote, "c" code or an address that stands for itself.
 */

function table(rows: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(rows).flatMap(([names, args]) => names.split(' ').map((name) => [name, args] as const)),
  );
}

export const commands = table({
  'part chapter section': 'oh1',
  'title frametitle': 'oh1',
  subsection: 'oh2',
  'subsubsection subtitle framesubtitle': 'oh3',
  'paragraph subparagraph': 'oh4',
  'caption subcaption captionof': 'ob',
  abstract: 'b',
  'footnote footnotetext endnote sidenote marginpar marginnote thanks': 'of',
  'textbf textit textsl textsc textup textmd textrm textsf textnormal emph underline uline sout st hl text mbox fbox':
    'p',
  'textsuperscript textsubscript MakeUppercase MakeLowercase uppercase lowercase so alert structure': 'p',
  'hfill hbox vbox raggedright': '',
  centerline: 'p',
  'href hyperref': 'omp',
  'textcolor colorbox scalebox foreignlanguage': 'omp',
  'parbox makebox framebox raisebox': 'oomp',
  fcolorbox: 'ommp',
  texorpdfstring: 'pm',
  'enquote textquote mkbibquote': 'oq',
  'texttt url path nolinkurl code verbatiminput inputminted lstinputlisting': 'oc',
  'label ref eqref pageref autoref cref Cref nameref vref index glsadd nocite input include includeonly': 'm',
  'bibliography bibliographystyle addbibresource printbibliography graphicspath pagestyle thispagestyle': 'om',
  'usepackage documentclass RequirePackage PassOptionsToPackage usetheme usecolortheme usetikzlibrary': 'omo',
  'hypersetup geometry captionsetup sisetup lstset tcbset pgfplotsset setcounter addtocounter setlength addtolength':
    'mm',
  'vspace hspace vskip hskip enlargethispage pagenumbering selectlanguage color pagecolor fontsize linespread': 'omm',
  'newcommand renewcommand providecommand DeclareRobustCommand': 'moom',
  'newenvironment renewenvironment': 'moomm',
  'newtheorem newcounter newlength newif definecolor DeclareMathOperator theoremstyle newglossaryentry newacronym':
    'momm',
  'includegraphics includepdf': 'oc',
  'cite citep citet citeauthor citeyear textcite parencite footcite autocite fullcite citealp citealt': 'ooc',
  'gls Gls glspl Glspl acrshort acrlong acrfull ac acp': 'oc',
  'author date institute email affiliation address': 'om',
  'todo fixme note missingfigure': 'om',
  'multicolumn multirow': 'mmp',
  'cline cmidrule rule': 'omm',
  bibitem: 'om',
  ttfamily: '',
  'def edef gdef let': 'd',
  'bf it sl sc rm sf em tt bfseries itshape slshape scshape upshape mdseries rmfamily sffamily normalfont': '',
  'tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge boldmath normalcolor protect': '',
  'centering raggedleft noindent indent leavevmode hline toprule midrule bottomrule smallskip medskip bigskip': '',
  'newpage clearpage cleardoublepage pagebreak linebreak nolinebreak nopagebreak maketitle tableofcontents': '',
  'listoffigures listoftables appendix frontmatter mainmatter backmatter makeatletter makeatother relax null strut': '',
  'quad qquad enspace thinspace space xspace allowbreak hss vfill dotfill hrulefill onehalfspacing doublespacing': '',
});

/** Commands that stand for a character. */
export const characters: ReadonlyMap<string, string> = table({
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  ss: 'ß',
  ae: 'æ',
  oe: 'œ',
  o: 'ø',
  aa: 'å',
  i: 'i',
});

/** Environments whose content is taken as it stands, and is no prose. */
export const verbatim = new Set(
  'verbatim Verbatim BVerbatim LVerbatim lstlisting minted comment filecontents tikzpicture pgfpicture picture algorithm algorithmic algorithm2e thebibliography asy luacode pycode forest circuitikz'.split(
    ' ',
  ),
);
export const formulas = new Set(
  'math displaymath equation align alignat flalign gather multline eqnarray array aligned gathered cases matrix pmatrix bmatrix split dmath subequations'.split(
    ' ',
  ),
);
export const quotations = new Set('quote quotation displayquote verse displaycquote blockquote'.split(' '));
export const lists = new Set('itemize enumerate description compactitem compactenum tasks'.split(' '));
export const tables = new Set('tabular tabularx tabulary longtable tabu supertabular xltabular tblr'.split(' '));

/** What stands in the arguments of environments; where one is not listed, it holds no prose. */
export const environments = table({
  'frame block alertblock exampleblock': 'oh2',
  'figure table wrapfigure itemize enumerate description center flushleft flushright document abstract quote': 'oo',
  'tabular longtable tabulary tabu minipage multicols wraptable': 'oom',
  'tabularx tabular* xltabular': 'mom',
});
