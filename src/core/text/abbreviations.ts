/*
 * Abbreviations that a full stop follows without ending the sentence. A short list of what
 * officials and newspapers write before a name, a place or a number; a learned list of a thousand
 * (as in underthesea) is mostly noise and would glue sentences together.
 */

const titles = 'TS Ts ThS Ths Th.S PGS GS BS BSCK KS KTS CN CV LS DS NCS NSND NSƯT NGND NGƯT TSKH';
const places = 'TP Tp tp TX Tx TT Tt Q P H T X';
const books = 'NXB Nxb nxb Tr tr Sđd vd Vd VD Mr Mrs Ms Dr St No';
const offices = 'TM T/M KT K/T TL T/L TUQ Đ/c đ/c Đc đc ĐT Đt';
/** Names cut to a first consonant of two letters: "chị Ng. Th. H." */
const initials = 'Ch Gh Gi Kh Ng Nh Ph Qu Th';

const abbreviations: ReadonlySet<string> = new Set(
  [titles, places, books, offices, initials].flatMap((line) => line.split(' ')),
);

/** Words that open a sentence far more often than they belong to a name. */
const openers: ReadonlySet<string> = new Set(
  (
    'Trong Tuy Sau Nhưng Đến Theo Ngoài Với Khi Để Đây Đó Tại Từ Do Vì Các Những Một Nếu Bên Mặc ' +
    'Nhờ Qua Hiện Trước Cùng Như Ở Và Còn Tuy Ông Bà Anh Chị Họ Tôi Chúng Đồng Đặc Hai Ba Bởi Thế'
  ).split(' '),
);

/** Whether the token before a full stop is an abbreviation that wants something after it. */
export function isAbbreviation(token: string): boolean {
  return abbreviations.has(token);
}

/** Whether a token is one capital letter, or capital letters with stops between ("P.V.C"). */
export function isInitials(token: string): boolean {
  return /^(?:\p{Lu}\.){0,6}\p{Lu}$/u.test(token);
}

/** Whether a capitalised word is one that usually opens a sentence. */
export function opensSentence(word: string): boolean {
  return openers.has(word);
}
