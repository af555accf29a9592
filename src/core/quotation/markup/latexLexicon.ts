import { mapOf, setOf } from './latexNames';

/*
 * What commands do with their arguments, as `LatexReading.take` reads them: `*` a star, `o` an
 * option, `p` one in parentheses, `d` an argument, all left out. What is not listed shows its
 * arguments.
 */

/** Of which nothing of the listed arguments is shown; what follows them is. */
export const DROPPED = mapOf(`
  newcommand=*dood renewcommand=*dood providecommand=*dood DeclareRobustCommand=*dood
  NewDocumentCommand=ddd RenewDocumentCommand=ddd ProvideDocumentCommand=ddd
  newenvironment=*doodd renewenvironment=*doodd newtheorem=*dodo DeclareMathOperator=*dd
  usepackage=od RequirePackage=od PassOptionsToPackage=dd PassOptionsToClass=dd documentclass=od
  NeedsTeXFormat=do ProvidesPackage=do ProvidesClass=do LoadClass=od hypersetup=d geometry=d
  graphicspath=d definecolor=ddd colorlet=dd newlength=d setlength=dd addtolength=dd newcounter=do
  setcounter=dd addtocounter=dd stepcounter=d refstepcounter=d setmainfont=do setsansfont=do
  setmonofont=do sisetup=d lstset=d captionsetup=od newcolumntype=dod input=d include=d subfile=d
  includeonly=d bibliography=d bibliographystyle=d addbibresource=od printbibliography=o
  nocite=d defcitealias=dd citestyle=d citereset= setcitestyle=d pagestyle=d thispagestyle=d
  pagenumbering=d markboth=dd markright=d addcontentsline=ddd selectlanguage=d label=od ref=*d
  eqref=d pageref=*d autoref=*d cref=*d Cref=*d vref=*d nameref=*d hyperref=o index=od glossary=d
  vspace=*d hspace=*d vskip= hskip= addvspace=d rule=odd phantom=d hphantom=d vphantom=d
  textcolor=od color=od colorbox=od fcolorbox=odd pagecolor=od cellcolor=od rowcolor=od columncolor=od
  href=od hyperlink=d hypertarget=d foreignlanguage=d fontsize=dd fontfamily=d fontseries=d
  fontshape=d selectfont= resizebox=*dd scalebox=do rotatebox=od raisebox=doo makebox=oo framebox=oo
  parbox=oood multicolumn=dd multirow=odod cline=d cmidrule=pd hline= toprule=o midrule=o bottomrule=o
  linespread=d setstretch=d todo=od PackageWarning=dd linebreak=o pagebreak=o nolinebreak=o
  nopagebreak=o clearpage= newpage= noindent= centering= maketitle= tableofcontents=
  acrodef=dod newacronym=oddd newglossaryentry=dd MakeOuterQuote=d setquotestyle=od
  DeclareQuoteStyle=odododod ExecuteBibliographyOptions=od newblock= textsuperscript=
  DeclareFieldFormat=odd DeclareSourcemap=d AtBeginDocument=d AtEndDocument=d pdfbookmark=odd
  Crefname=ddd crefname=ddd SetBlockThreshold=d theoremstyle=d numberwithin=dd hyphenation=d
  lstinputlisting=od inputminted=odd tikzset=d usetikzlibrary=d
`);

/** In place of which, with the listed arguments, an object is shown. */
export const OBJECTS = mapOf(`
  verb= Verb= includegraphics=*ood includesvg=od includepdf=od mintinline=odd
  lstinline=od today= gls=*od Gls=*od glspl=*od acrshort=*od acrfull=*od ac=d
  SIrange=oddd qtyrange=oddd numrange=odd numlist=od SIlist=odd ang=od ensuremath=d ce=d tikz=od
`);

/** Commands that show an address as it is written. */
export const ADDRESSES = setOf('url nolinkurl path');

/** Whose last argument is a prose of its own, with what stands before it. */
export const APART = mapOf(`
  part=*o chapter=*o section=*o subsection=*o subsubsection=*o paragraph=*o subparagraph=*o
  addchap=*o addsec=*o minisec= title=o subtitle=o author=o date= caption=*o captionof=*do
  subcaption=* frametitle=o framesubtitle= subfloat=
`);

/** Notes: what stands before their text. */
export const NOTES = mapOf(`
  footnote=o thanks= endnote=o sidenote=oo marginpar=o marginnote= tablefootnote=o
`);

/** Quotations within a sentence: what stands before the words, as `readArguments` takes it. */
export const QUOTES = mapOf(`
  enquote= foreignquote=d hyphenquote=d say= textquote=ao foreigntextquote=dao hyphentextquote=dao
  blockquote=ao foreignblockquote=dao hyphenblockquote=dao textcquote=co foreigntextcquote=dco
  hyphentextcquote=dco blockcquote=co foreignblockcquote=dco hyphenblockcquote=dco
`);

const CITES = setOf(`cite citep citet citealp citealt citeauthor citeyear citeyearpar citenum
  parencite textcite autocite footcite footcitetext smartcite supercite fullcite footfullcite
  citetitle citedate citeurl footciteauthor notecite pnotecite fnotecite onlinecite shortcite`);

/** Commands for several citations, each with options: `\parencites[5]{a}[6]{b}`. */
const MULTICITES = setOf(`cites parencites textcites autocites footcites footcitetexts smartcites
  supercites`);

/** Whether a command cites, in the singular or the plural, at the start of a sentence or within. */
export function citeKind(name: string): 'one' | 'several' | null {
  const lower = name.charAt(0).toLowerCase() + name.slice(1);
  if (CITES.has(lower)) return 'one';
  return MULTICITES.has(lower) ? 'several' : null;
}
