import imaplib,sys
m=imaplib.IMAP4('127.0.0.1',28999)
try: print(sys.argv[1], m.login('xtest',sys.argv[1]))
except Exception as e: print(sys.argv[1],repr(e))
