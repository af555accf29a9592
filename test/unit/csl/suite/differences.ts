/*
 * Where this product prints something else than the processor alone, and why. Names are those of the
 * CSL test suite; the cases themselves are its own. What differs and is not here is a fault, and so is
 * what is here and differs no more.
 */

const unknown = 'What is not known is not printed: no “n.d.”, and no mark of punctuation for it.';
const anonymous = 'Nobody is called “Anon.”; a work without author goes by its title.';
const letters = 'Works without a year are told apart by the letter alone.';
const leftover = 'A mark of punctuation that a style leaves for nothing is taken away.';
const superscript = 'Superscript characters stay the characters they are.';
const stops = 'Of a field that ends in a mark, the mark goes where another follows.';

/** Reasons by the names of cases. */
export const differences: Readonly<Record<string, string>> = {
  bugreports_AccidentalAllCaps: leftover,
  bugreports_ByBy: unknown,
  bugreports_ChicagoAuthorDateLooping: anonymous,
  bugreports_DisambiguationAddNamesBibliography: leftover,
  bugreports_DoubleEncodedAngleBraces: leftover,
  bugreports_EnvAndUrb:
    'Each citation is written by what tells its works apart at the end of the document.',
  bugreports_NoCaseEscape: unknown,
  bugreports_NoTitle: unknown,
  bugreports_NumberAffixEscape: superscript,
  bugreports_SelfLink: anonymous,
  bugreports_SingleQuoteXml: anonymous,
  bugreports_SmallCapsEscape: unknown,
  bugreports_SortSecondaryKeyBibliography: leftover,
  bugreports_UndefinedNotString: unknown,
  bugreports_UndefinedStr: unknown,
  bugreports_UnisaHarvardInitialization: unknown,
  date_DateNoDateNoTest: 'A source of which a style prints nothing goes by its title.',
  date_DateNoDateWithTest: unknown,
  date_NoDate: unknown,
  date_VariousInvalidDates: leftover,
  date_YearSuffixImplicitWithNoDate: letters,
  date_YearSuffixImplicitWithNoDateOneOnly: unknown,
  date_YearSuffixWithNoDate: letters,
  flipflop_Apostrophes: unknown,
  group_ComplexNesting: unknown,
  label_NoFirstCharCapWithInTextClass: unknown,
  locale_OverloadWithEmptyString: leftover,
  magic_SuperscriptChars: superscript,
  name_AuthorCount: leftover,
  number_PreserveDelimiter: leftover,
  number_SeparateOrdinalNamespaces: superscript,
  punctuation_FullMontyField: stops,
  punctuation_FullMontyPlain: stops,
  punctuation_FullMontyQuotesIn: stops,
  punctuation_FullMontyQuotesOut: stops,
  quotes_QuotesUnderQuotesFalse: leftover,
  substitute_SubstituteOnlyOnceTermEmpty: leftover,
  textcase_RepeatedTitleBug: 'The address of a DOI is not put before it twice.',
  variables_TitleShortOnShortTitleNoTitleGroup: leftover,
};
