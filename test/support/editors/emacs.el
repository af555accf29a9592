;;; emacs.el --- What a person sees in Emacs, asserted from inside  -*- lexical-binding: t; -*-
;; Run by checkEditors.mjs behind the configuration of docs/editors.md, in a folder with a library and
;; a report. Ends with 1 at the first thing that is not as it should be.
(require 'eglot)
(require 'flymake)
(require 'seq)

(defun check (what condition seen)
  "Say that WHAT holds if CONDITION does; else show what was SEEN and end."
  (unless condition
    (message "  ✗ %s\n    %S" what seen)
    (kill-emacs 1))
  (message "  ✓ %s" what))

(defun wait (what condition)
  "Wait until CONDITION, a function, says yes of WHAT."
  (let ((end (+ (float-time) 30)))
    (while (and (not (funcall condition)) (< (float-time) end))
      (accept-process-output nil 0.05)))
  (unless (funcall condition) (check what nil (flymake-diagnostics))))

(defun ask (method params)
  "What the server answers to METHOD with PARAMS."
  (jsonrpc-request (eglot--current-server-or-lose) method params :timeout 30))

(defun to (text)
  "Put point before TEXT."
  (goto-char (point-min))
  (search-forward text)
  (goto-char (match-beginning 0)))

(defun words (diagnostic)
  "What DIAGNOSTIC underlines."
  (buffer-substring-no-properties (flymake-diagnostic-beg diagnostic)
                                  (flymake-diagnostic-end diagnostic)))

(find-file "bao-cao.md")
(text-mode)
(unless (eglot-current-server)
  (apply #'eglot (seq-take (eglot--guess-contact) 5)))
(wait "the server" (lambda () (eglot-current-server)))
(flymake-mode 1)
(wait "diagnostics" (lambda () (flymake-start) (>= (length (flymake-diagnostics)) 3)))
(let ((found (mapcar #'words (sort (flymake-diagnostics)
                                   (lambda (a b) (< (flymake-diagnostic-beg a)
                                                    (flymake-diagnostic-beg b)))))))
  (check "diagnostics of quotation, figure and citekey, in a text that is not ASCII"
         (equal found '("kẻ" "31%" "canhthui")) found))

(to "kẻ")
(let ((hover (ask :textDocument/hover (eglot--TextDocumentPositionParams))))
  (check "hover shows the source" (string-match-p "người" (format "%S" hover)) hover))

(to "canhthui")
(let* ((answer (ask :textDocument/completion (eglot--TextDocumentPositionParams)))
       (items (if (vectorp answer) answer (plist-get answer :items)))
       (keys (seq-map (lambda (item) (plist-get item :label)) items)))
  (check "completion of citekeys, the library’s own among them"
         (and (member "canhthuy" keys) (member "dat" keys)) keys))

(to "kẻ")
(let* ((actions (ask :textDocument/codeAction
                     (list :textDocument (eglot--TextDocumentIdentifier)
                           :range (list :start (eglot--pos-to-lsp-position (point))
                                        :end (eglot--pos-to-lsp-position (point)))
                           :context '(:diagnostics []))))
       (restore (seq-find (lambda (one)
                            (string-prefix-p "quickfix" (or (plist-get one :kind) "")))
                          actions)))
  (check "a code action" restore actions)
  (unless (plist-get restore :edit) (setq restore (ask :codeAction/resolve restore)))
;; Later versions of eglot want to know why.
  (apply #'eglot--apply-workspace-edit (plist-get restore :edit)
         (and (not (eq (cdr (func-arity #'eglot--apply-workspace-edit)) 1)) '(nil)))
  (check "which restores the source’s words"
         (save-excursion (goto-char (point-min)) (search-forward "của người đứng đầu" nil t))
         (buffer-string)))
(wait "the finding to go" (lambda () (= (length (flymake-diagnostics)) 2)))
(check "and the finding goes" t nil)

(to "người đứng đầu")
(let ((place (car (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot)))))
  (check "definition leads to the article"
         (and place (string-suffix-p "article.txt" (xref-location-group (xref-item-location place))))
         place))
(set-buffer-modified-p nil)
(kill-emacs 0)
