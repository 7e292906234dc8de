;;; eglot.el --- headless Emacs with Eglot as a client of the language server  -*- lexical-binding: t -*-
;; Prints "ok TITLE" or "not ok TITLE" for the diagnostics of FILE.
;;   SERVER=/full/path/dist/server.js emacs --batch -l test/e2e/eglot.el FILE
;; Emacs 29 has Eglot built in, before that it is a package.
(require 'package)
(package-initialize)
(require 'eglot)
(require 'flymake)

;; Eglot takes the name of the language from the name of the mode; the real mode may not be installed.
(unless (fboundp 'markdown-mode)
  (define-derived-mode markdown-mode text-mode "Markdown"))
(setq eglot-server-programs (list (list 'markdown-mode "node" (getenv "SERVER") "--stdio"))
      eglot-sync-connect 10
      eglot-autoshutdown t)

(let* ((file (pop command-line-args-left))
       (deadline (+ (float-time) 15))
       (found nil))
  (with-current-buffer (find-file-noselect file)
    (markdown-mode)
    (apply #'eglot (eglot--guess-contact))
    (while (and (not found) (< (float-time) deadline))
      (flymake-start)
      (accept-process-output nil 0.1)
      (setq found (seq-find (lambda (diagnostic)
                              (string-match-p "missing-section" (flymake-diagnostic-text diagnostic)))
                            (flymake-diagnostics))))
    (princ (format "%s Emacs with Eglot, %s: missing sections are reported\n"
                   (if found "ok" "not ok") (file-name-nondirectory file)))
    (kill-emacs (if found 0 1))))
;;; eglot.el ends here
